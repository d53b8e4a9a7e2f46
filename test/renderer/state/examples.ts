/** Well-formed values for tests that are about one part of them. */
import type { Submission } from '../../../shared/core/delivery/submission.ts';
import type { AppState, DraftView, RowView } from '../../../shared/ipc/views.ts';

export function anApp(over: Partial<AppState> = {}): AppState {
  return {
    version: '0.1.0',
    electron: '45.4.1',
    practiceOnly: false,
    environment: 'practice',
    settings: { language: 'nb', theme: 'system' },
    store: { kind: 'open', by: 'keychain' },
    today: '2026-01-23',
    ...over,
  };
}

export function aDraft(over: Partial<DraftView> = {}): DraftView {
  return {
    draftId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    revision: 0,
    savedAt: '2026-01-23T13:02:00Z',
    environment: 'practice',
    name: 'Medlemmer.xlsx',
    damage: null,
    hasFile: true,
    source: { file: 'Medlemmer.xlsx', sheet: 'Ark1', otherSheets: [], sha256: 'a'.repeat(64) },
    table: { headerRow: 1, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' } },
    columns: [],
    missingColumns: [],
    inntektsaar: 2025,
    expectedSum: null,
    gaps: [],
    oppgavegiver: null,
    oppgavegiverName: '',
    paymentsConfirmed: false,
    rows: 3,
    rowsLeftOut: [],
    hiddenRows: null,
    reading: { evidence: [], candidates: {}, otherTables: [], together: null, layoutChange: null },
    antallOppgaver: 3,
    sumUtbetaltBeloep: 1000,
    bodyBytes: 500,
    deliveries: 1,
    groups: [],
    sheetProblems: [],
    warnings: 0,
    rowsChanged: null,
    blockers: [],
    canUndo: false,
    canRedo: false,
    stage: 'ready',
    counts: { all: 3, problems: 0 },
    ...over,
  };
}

export function aSubmission(over: Partial<Submission> = {}): Submission {
  return {
    head: {
      submissionId: '9b2d1e0f-4a6c-4f0a-8c4e-3d5b4a1f9c7e',
      draftId: aDraft().draftId,
      environmentName: 'practice',
      createdAt: '2026-01-23T13:00:00Z',
      organisasjonsnummer: '311131788',
      oppgavegiverName: 'Bygdelaget SA',
      inntektsaar: 2025,
      oppgavegiversLeveranseReferanse: 'ref',
      idempotencyKey: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      bodySha256: 'b'.repeat(64),
      bodyBytes: 500,
      contentSha256: 'c'.repeat(64),
      antallOppgaver: 3,
      sumUtbetaltBeloep: 1000,
      rows: [2, 3, 4],
      file: 'Medlemmer.xlsx',
      sheet: 'Ark1',
      columns: {},
    },
    state: {
      kind: 'delivered',
      at: '2026-01-23T13:02:00Z',
      answer: { dialogId: 'd', forsendelseId: 'f', oppgavegiversLeveranseReferanse: 'ref', antallOppgaver: 3 },
    },
    ...over,
  };
}

export function aRow(over: Partial<RowView> = {}): RowView {
  return {
    row: 2,
    leftOut: false,
    added: false,
    identifikator: { text: '01810000186', edited: false, address: 'A2' },
    navn: { text: 'Åse Ødegård', edited: false, address: 'B2' },
    utbetaltBeloep: { text: '5700', edited: false, address: 'C2' },
    kind: 'foedselsnummer',
    kroner: 5700,
    problems: [],
    accepted: [],
    ...over,
  };
}
