import { environmentNameSchema } from '../../../shared/core/access/environment.ts';
import { type Correction, correctionOf, type Difference, type ListedOppgave } from '../../../shared/core/delivery/correction.ts';
import type { Receipt } from '../../../shared/core/delivery/receipt.ts';
import type { DraftEdit, DraftHead } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import type { NumberlessView } from '../../../shared/ipc/ledger-views.ts';
import { maskedText } from '../../../shared/ipc/masked-row.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { holdings } from '../../delivery/ledger/holdings.ts';
import type { OpenDesk } from '../../desk/open-desk.ts';
import { correctingHead, editsOf, plainSheet } from '../../drafts/work/corrected-draft.ts';
import type { WorkingDraft } from '../../drafts/work/working-draft.ts';
import type { Handlers } from '../run-call.ts';
import { type HandlerContext, shown } from './context.ts';

type CorrectionHandlers = Pick<Handlers, Extract<keyof Handlers, `correction.${string}`>>;

export function correctionHandlers(context: HandlerContext): CorrectionHandlers {
  const { desk, clock, newUuid } = context;
  /** The last one asked for: its pages follow each other. */
  let latest: { readonly key: string; readonly correction: Correction } | undefined;

  async function newDraftFor(open: OpenDesk, { record: { delivery } }: Receipt): Promise<Result<NewDraft, Failure>> {
    const made = { id: newUuid(), createdAt: clock.now().toISOString(), corrects: delivery.submissionId };
    const original = delivery.draftId === null ? undefined : await desk.draft(delivery.draftId);
    if (original?.ok) {
      const { draft } = original.value.open;
      return ok({ head: correctingHead(draft, made), sheet: draft.sheet, edits: editsOf(draft) });
    }
    const environment = environmentNameSchema.safeParse(delivery.environmentName);
    if (!environment.success) return fail(failure('ENVIRONMENT_NOT_SET_UP', { environment: delivery.environmentName }));
    const held = await holdings(open.ledger, open.outbox, delivery);
    if (!held.ok) return held;
    const { sheet, table } = plainSheet(delivery.sheet, held.value.certain.values());
    const source = { file: delivery.file, sheet: delivery.sheet, otherSheets: [], sha256: delivery.bodySha256 };
    return ok({ head: { ...made, environment: environment.data, source, table, inntektsaar: delivery.inntektsaar }, sheet, edits: [] });
  }

  async function correctionFor(open: OpenDesk, draft: WorkingDraft): Promise<Result<Correction, Failure>> {
    const { head, state } = draft.open.draft;
    if (state.oppgavegiver === null) return fail(failure('NOT_READY', { blockers: 1 }));
    const key = JSON.stringify([head.id, draft.open.revision, open.ledger.lines().length]);
    if (latest?.key === key) return ok(latest.correction);
    const { organisasjonsnummer } = state.oppgavegiver;
    const whose = { environmentName: head.environment, organisasjonsnummer, inntektsaar: state.inntektsaar };
    const held = await holdings(open.ledger, open.outbox, whose);
    if (!held.ok) return held;
    const correction = correctionOf(held.value, listed(draft));
    latest = { key, correction };
    return ok(correction);
  }

  return {
    async 'correction.start'({ submissionId }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const receipt = opened.value.ledger.get(submissionId);
      // A nil return has no list to begin with; what is to be reported after all is an ordinary delivery.
      if (receipt === undefined || receipt.record.delivery.nil !== undefined) return fail(failure('SUBMISSION_NOT_FOUND'));
      const wanted = await newDraftFor(opened.value, receipt);
      if (!wanted.ok) return wanted;
      const { head, sheet, edits } = wanted.value;
      const created = await opened.value.store.drafts.create(head, sheet);
      if (!created.ok) return created;
      const draft = desk.keepOpen(created.value);
      if (edits.length > 0) {
        const edited = await draft.edit(edits);
        if (!edited.ok) return edited;
      }
      return shown(context, draft);
    },
    async 'correction.differences'({ draftId, kinds, from, count, unmasked }) {
      const opened = await desk.opened();
      if (!opened.ok) return opened;
      const draft = await desk.draft(draftId);
      if (!draft.ok) return draft;
      const correction = await correctionFor(opened.value, draft.value);
      if (!correction.ok) return correction;
      const { differences, ...totals } = correction.value;
      const wanted = differences.filter(({ kind }) => kinds.includes(kind));
      const page = wanted.slice(from, from + count);
      return ok({ ...totals, from, total: wanted.length, differences: unmasked ? page : page.map(masked) });
    },
    async 'correction.withoutNumber'({ draftId }) {
      const draft = await desk.draft(draftId);
      return draft.ok ? ok(numberless(draft.value)) : draft;
    },
  };
}

interface NewDraft {
  readonly head: DraftHead;
  readonly sheet: Sheet;
  readonly edits: DraftEdit[];
}

function masked(difference: Difference): Difference {
  return { ...difference, identifikator: maskedText('identifikator', difference.identifikator) };
}

/** Nobody writes more of them into a form by hand. */
const MOST_NUMBERLESS = 500;

function numberless({ check }: WorkingDraft): NumberlessView[] {
  return check.rows
    .filter(({ text }) => text.identifikator.trim() === '' && (text.navn.trim() !== '' || text.utbetaltBeloep.trim() !== ''))
    .slice(0, MOST_NUMBERLESS)
    .map(({ row, text, leftOut }) => ({ row, navn: text.navn, beloep: text.utbetaltBeloep, leftOut }));
}

/** Rows that can't be sent yet have no figures to compare; they are problems in the check. */
function listed({ check }: WorkingDraft): ListedOppgave[] {
  const oppgaver: ListedOppgave[] = [];
  for (const { leftOut, row, identifier, navn, utbetaltBeloep } of check.rows) {
    if (leftOut || identifier === undefined || navn === undefined || utbetaltBeloep === undefined) continue;
    oppgaver.push({ identifikator: identifier.value, navn, utbetaltBeloep, row });
  }
  return oppgaver;
}
