/** A draft that is ready, made the way the app makes it: from a sheet, through the check and the gate. */
import { edit } from '../../../electron/command-line/read-list.ts';
import { acceptWarning } from '../../../shared/core/check/accepted-warnings.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { type Draft, newDraft } from '../../../shared/core/draft/draft.ts';
import { makeReady, type ReadyDraft } from '../../../shared/core/leveranse/ready.ts';
import { SheetBuilder } from '../../../shared/core/sheet/sheet.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';

export const CO_OP = syntheticOrganisasjonsnummer(7);
export const DRAFT_ID = '2f6f3f5e-52a1-4a55-8d0c-6d2f0a6b1c11';
export const COLUMNS = { identifikator: 'B', navn: 'C', utbetaltBeloep: 'F' };

export interface ReadyWish {
  readonly oppgaver?: number;
  /** Kroner of the first receiver; the others get 200, 300 and so on. */
  readonly firstAmount?: number;
  readonly organisasjonsnummer?: string;
  readonly inntektsaar?: number;
  readonly reversed?: boolean;
}

/** Data rows begin at row 4 of the sheet; every third receiver is an organisation. Warnings, such as of a long list, are accepted. */
export function readyDraft(wish: ReadyWish = {}): ReadyDraft {
  const draft = draftOf(wish);
  const rules = { syntheticOnly: true };
  const check = checkDraft(draft, rules);
  edit(draft, ...check.problems.filter(({ severity }) => severity === 'warning').map((problem) => acceptWarning(check, problem)));
  const ready = makeReady(draft, check, rules, '2026-01-20');
  if (!ready.ok) throw new Error(JSON.stringify(ready.failure));
  return ready.value;
}

/** The same before it was checked and accepted. */
export function draftOf({
  oppgaver = 3,
  firstAmount = 100,
  organisasjonsnummer = CO_OP,
  inntektsaar = 2025,
  reversed = false,
}: ReadyWish = {}): Draft {
  const sheet = new SheetBuilder('Ark1');
  const numbers = Array.from({ length: oppgaver }, (_, n) => n);
  for (const [i, n] of (reversed ? numbers.reverse() : numbers).entries()) {
    sheet.startRow(4 + i);
    sheet.addCell(1, text(n % 3 === 2 ? syntheticOrganisasjonsnummer(n) : syntheticFoedselsnummer(n)));
    sheet.addCell(2, text(`Mottaker Ærlig ${n}`));
    sheet.addCell(5, text(String(n === 0 ? firstAmount : (n + 1) * 100)));
  }
  const table = { headerRow: 3, columns: COLUMNS };
  const source = { file: 'medlemmer.xlsx', sheet: 'Ark1', otherSheets: [], sha256: '0'.repeat(64) };
  const draft = newDraft(
    { id: DRAFT_ID, createdAt: '2026-01-20T10:00:00.000Z', environment: 'practice', source, table, inntektsaar },
    sheet.build(),
  );
  draft.state.oppgavegiverName = 'Samvirket Sør';
  draft.state.paymentsConfirmed = true;
  draft.state.oppgavegiver = {
    organisasjonsnummer,
    kontaktinformasjon: {
      navn: 'Kari Kontakt',
      telefonnummer: '80080000',
      varselEpostadresse: 'kari@example.no',
      varselSmsMobilnummer: '80080000',
    },
  };
  return draft;
}

function text(value: string) {
  return { kind: 'text' as const, text: value, number: undefined, format: undefined };
}
