import { basename } from 'node:path';
import { type LayoutMemory, recallLayout } from '../../../shared/core/columns/layout-memory.ts';
import type { DraftHead } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { type FoundTable, findTablesInSteps } from '../../../shared/core/table/find-table.ts';
import { askAboutOthers } from '../../../shared/core/table/tables-together.ts';
import type { DraftView, ReadProgress } from '../../../shared/ipc/views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { pastedNames } from '../../../shared/text/pasted.ts';
import { TEMPLATE_TEXT } from '../../../shared/text/template.ts';
import { diskResult } from '../../files/disk-error.ts';
import { inSlices, othersFirst } from '../../in-slices.ts';
import type { ReadSheet } from '../../sheet/protocol.ts';
import { templateXlsx } from '../../sheet/template/template-xlsx.ts';
import type { Handlers } from '../run-call.ts';
import { type HandlerContext, shown, today } from './context.ts';

type SheetHandlers = Pick<
  Handlers,
  'sheet.pick' | 'sheet.saveTemplate' | 'sheet.handedOver' | 'sheet.sample' | 'sheet.read' | 'sheet.paste' | 'sheet.cancelRead'
>;

export function sheetHandlers(context: HandlerContext): SheetHandlers {
  const { desk, tickets, reader, emit } = context;
  let reading: AbortController | undefined;

  /** A draft is made as soon as the sheet is read, also when no column was recognised: nothing that the user does next can be lost. */
  async function imported(
    origin: { readonly file: string; readonly path?: string },
    read: (signal: AbortSignal) => Promise<Result<ReadSheet, Failure>>,
    onStep: (step: 'saving' | 'checking') => void,
  ): Promise<Result<DraftView, Failure>> {
    const opened = await desk.opened();
    if (!opened.ok) return opened;
    reading?.abort();
    const own = new AbortController();
    reading = own;
    try {
      const answer = await read(own.signal);
      if (!answer.ok) return answer;
      const { sheet, ...facts } = answer.value;
      onStep('saving');
      const tables = await inSlices(findTablesInSteps(sheet));
      await othersFirst();
      const { file, path } = origin;
      const source = { file, sheet: sheet.name, ...facts };
      const head = newHead(context, sheet, tables, source, opened.value.store.layouts.list());
      const created = await opened.value.store.drafts.create({ ...head, ...(path !== undefined && { path }) }, sheet);
      if (!created.ok) return created;
      onStep('checking');
      const draft = desk.keepOpen(created.value, tables);
      context.liveFile.follow(draft);
      return await shown(context, draft);
    } finally {
      if (reading === own) reading = undefined;
    }
  }

  return {
    async 'sheet.pick'() {
      const path = await context.pickFile();
      return ok(path === undefined ? null : await tickets.issue(path));
    },
    async 'sheet.saveTemplate'() {
      const text = TEMPLATE_TEXT[context.settings.current.settings.language];
      const saved = await diskResult(async () => ok(await context.saveFile(text.file, templateXlsx(text))));
      return saved.ok ? saved : fail(failure('FILE_NOT_WRITABLE', {}, true));
    },
    'sheet.handedOver': async () => ok(await Promise.all(context.takeHandedFiles().map((path) => tickets.issue(path)))),
    'sheet.sample': async () => ok(await tickets.issue(context.samplePath)),
    async 'sheet.read'({ ticket, ...options }) {
      const path = tickets.redeem(ticket);
      if (path === undefined) return fail(failure('TICKET_UNKNOWN'));
      const onStep = (step: ReadProgress['step']) => emit('sheet.progress', { ticket, step });
      // The sample is the app's own and never changes.
      const origin = { file: basename(path), ...(path !== context.samplePath && { path }) };
      return imported(origin, (signal) => reader.read({ path }, options, signal, onStep), onStep);
    },
    async 'sheet.paste'({ text, html, read }) {
      const name = pastedNames[context.settings.current.settings.language];
      return imported(
        { file: name },
        (signal) => reader.readPasted({ name, text, html }, read, signal),
        () => undefined,
      );
    },
    async 'sheet.cancelRead'() {
      reading?.abort();
      return ok({});
    },
  };
}

/** Payments of a year are reported in the next one, so last year is what a new draft is about (spec 4.11). */
function newHead(
  context: HandlerContext,
  sheet: Sheet,
  tables: readonly FoundTable[],
  source: DraftHead['source'],
  layouts: readonly LayoutMemory[],
): DraftHead {
  const found = tables[0]?.table ?? { headerRow: sheet.rowNumbers[0] ?? 0, columns: {} };
  const { table, memory } = recallLayout(sheet, found, source.file, layouts);
  return {
    id: context.newUuid(),
    createdAt: context.clock.now().toISOString(),
    environment: context.settings.current.environment,
    source,
    table: askAboutOthers(table, tables, source.otherLists?.length),
    ...(memory !== undefined && { lastLayout: memory }),
    inntektsaar: Number(today(context).slice(0, 4)) - 1,
  };
}
