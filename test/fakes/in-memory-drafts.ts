/** Drafts, their cards and their deliveries, as main would make them, for the handlers in memory. */
import { createHash, randomUUID } from 'node:crypto';
import { draftView } from '../../electron/drafts/work/draft-view.ts';
import type { WorkingDraft } from '../../electron/drafts/work/working-draft.ts';
import type { Submission } from '../../shared/core/delivery/submission.ts';
import { type Draft, newDraft } from '../../shared/core/draft/draft.ts';
import { makeLeveranse, serialiseLeveranse } from '../../shared/core/leveranse/leveranse.ts';
import { makeReady } from '../../shared/core/leveranse/ready.ts';
import type { Sheet } from '../../shared/core/sheet/sheet.ts';
import type { AppState, DraftCard } from '../../shared/ipc/views.ts';
import { findTable } from '../fixtures/find-table.ts';

export function draftOver(
  sheet: Sheet,
  app: AppState,
  source: { readonly sheet: string; readonly otherSheets: readonly string[]; readonly now: Date },
): Draft {
  return newDraft(
    {
      id: randomUUID(),
      createdAt: source.now.toISOString(),
      environment: app.environment,
      source: { file: 'Medlemmer 2025.xlsx', sheet: source.sheet, otherSheets: [...source.otherSheets], sha256: 'a'.repeat(64) },
      table: findTable(sheet) ?? { headerRow: 1, columns: {} },
      inntektsaar: Number(app.today.slice(0, 4)) - 1,
      path: '/medlemmer.xlsx',
    },
    sheet,
  );
}

export function cardOf(working: WorkingDraft, submissions: readonly Submission[], removed: ReadonlySet<string>, today: string): DraftCard {
  const { draftId, name, source, oppgavegiverName, inntektsaar, environment, antallOppgaver, sumUtbetaltBeloep, groups, stage, savedAt } =
    draftView(working, submissions, today);
  const errors = groups.reduce((count, group) => (group.severity === 'error' ? count + group.count : count), 0);
  return {
    draftId,
    name,
    file: source.file,
    oppgavegiverName,
    inntektsaar,
    environment,
    antallOppgaver,
    sumUtbetaltBeloep,
    errors,
    stage,
    savedAt,
    removed: removed.has(draftId),
  };
}

/** As if the authority had taken it in at once; undefined when the draft isn't ready. */
export function deliveredFrom({ open, check, rules }: WorkingDraft, today: string, now: Date): Submission | undefined {
  const ready = makeReady(open.draft, check, rules, today);
  if (!ready.ok) return undefined;
  const oppgavegiversLeveranseReferanse = 'kundeutbytte-2025-0001';
  const body = serialiseLeveranse(makeLeveranse(ready.value, { kildesystem: 'Kundeutbytte 0.1.0', oppgavegiversLeveranseReferanse }));
  const { head, state } = open.draft;
  const antallOppgaver = ready.value.oppgaver.length;
  return {
    head: {
      submissionId: randomUUID(),
      draftId: head.id,
      environmentName: head.environment,
      createdAt: now.toISOString(),
      organisasjonsnummer: ready.value.oppgavegiver.organisasjonsnummer,
      oppgavegiverName: state.oppgavegiverName,
      inntektsaar: state.inntektsaar,
      oppgavegiversLeveranseReferanse,
      idempotencyKey: randomUUID(),
      bodySha256: createHash('sha256').update(body).digest('hex'),
      bodyBytes: Buffer.byteLength(body),
      contentSha256: createHash('sha256').update(oppgavegiversLeveranseReferanse).digest('hex'),
      antallOppgaver,
      sumUtbetaltBeloep: ready.value.sumUtbetaltBeloep,
      rows: [...ready.value.rows],
      file: head.source.file,
      sheet: head.source.sheet,
      columns: { navn: 'B' },
    },
    state: {
      kind: 'delivered',
      at: now.toISOString(),
      answer: { dialogId: randomUUID(), forsendelseId: randomUUID(), oppgavegiversLeveranseReferanse, antallOppgaver },
    },
  };
}
