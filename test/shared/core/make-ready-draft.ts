/** A draft that nothing stands in the way of, for tests of what comes after. */
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { applyStep, type Draft, type DraftEdit } from '../../../shared/core/draft/draft.ts';
import type { Oppgavegiver } from '../../../shared/core/draft/oppgavegiver.ts';
import { makeReady, type ReadyDraft } from '../../../shared/core/leveranse/ready.ts';
import { draftOf, type TestCell } from './make-sheet.ts';

export const RULES = { syntheticOnly: true };
export const TODAY = '2026-01-15';

export const SYNTHETIC_COOP: Oppgavegiver = {
  organisasjonsnummer: '311131788',
  kontaktinformasjon: {
    navn: 'Kari Kontakt',
    telefonnummer: '80080000',
    varselEpostadresse: 'kontakt@offentlig.no',
    varselSmsMobilnummer: '80080000',
  },
};

/** Everything but the rows done: who reports, and that the payments are confirmed. Then `edits`. */
export function preparedDraft(rows: readonly (readonly TestCell[])[], edits: readonly DraftEdit[] = []): Draft {
  const draft = draftOf(rows);
  const preparation: DraftEdit[] = [
    { kind: 'set-oppgavegiver', name: 'Bygdas samvirke', oppgavegiver: SYNTHETIC_COOP },
    { kind: 'confirm-payments', confirmed: true },
  ];
  applyStep(draft, { kind: 'edit', edits: [...preparation, ...edits] });
  return draft;
}

export function readyDraft(rows: readonly (readonly TestCell[])[], edits: readonly DraftEdit[] = []): ReadyDraft {
  const draft = preparedDraft(rows, edits);
  const result = makeReady(draft, checkDraft(draft, RULES), RULES, TODAY);
  if (!result.ok) throw new Error(`not ready: ${result.failure.map(({ kind }) => kind).join(', ')}`);
  return result.value;
}
