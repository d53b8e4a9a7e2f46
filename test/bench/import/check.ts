/** The check of a list, ours and a peer's: zod once per row, the way one would write it today. Both take the list from memory and answer all of it. */
import { z } from 'zod';
import type { Check } from '../../../shared/core/check/check.ts';
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { SheetBuilder } from '../../../shared/core/sheet/sheet.ts';
import { judgeFoedselsnummer } from '../../../shared/core/values/foedselsnummer.ts';
import { judgeOrganisasjonsnummer } from '../../../shared/core/values/organisasjonsnummer.ts';
import { draftOfSheet } from '../../fixtures/draft-of-sheet.ts';
import { timed } from '../bench.ts';
import { HEADINGS, type Member } from './member-list.ts';

/** `wrong-column`: the member number was taken for the identifier, so that every row is wrong. */
export type Mapping = 'right' | 'wrong-column';

export async function checkOurs(members: readonly Member[], mapping: Mapping): Promise<number> {
  const draft = draftOfSheet(sheetOf(members));
  if (mapping === 'wrong-column') draft.state.table.columns.identifikator = 'A';
  return timed(() => expectErrors(errorsIn(checkDraft(draft, { syntheticOnly: true })), members, mapping));
}

export async function checkZod(members: readonly Member[], mapping: Mapping): Promise<number> {
  const rows = members.map(({ medlemsnr, identifikator, navn, utbetaltBeloep }) => ({
    identifikator: mapping === 'right' ? identifikator : String(medlemsnr),
    navn,
    utbetaltBeloep,
  }));
  // Our own schemas run without zod's compiler, because the page's security policy asks for it; the peer gets the best zod has.
  z.config({ jitless: false });
  const rowSchema = z.object({
    identifikator: z.string().refine(isIdentifier),
    navn: z.string().trim().min(1).max(200),
    utbetaltBeloep: z.int().min(1).max(999_999_999_999),
  });
  return timed(() => {
    const seen = new Set<string>();
    let errors = 0;
    for (const row of rows) {
      const parsed = rowSchema.safeParse(row);
      if (!parsed.success) errors += parsed.error.issues.length;
      else if (seen.has(parsed.data.identifikator)) errors++;
      else seen.add(parsed.data.identifikator);
    }
    expectErrors(errors, members, mapping);
  });
}

function isIdentifier(text: string): boolean {
  if (text.length === 9) return judgeOrganisasjonsnummer(text).valid;
  const verdict = judgeFoedselsnummer(text);
  return verdict.valid && verdict.synthetic;
}

/** As the draft's screen counts them. Made-up names meet on one day of birth now and then; the peer looks for no such thing. */
function errorsIn({ problems }: Check): number {
  return problems.count('error');
}

function expectErrors(errors: number, members: readonly Member[], mapping: Mapping): void {
  const expected = mapping === 'right' ? 0 : members.length;
  if (errors !== expected) throw new Error(`${errors} errors found where there are ${expected}`);
}

function sheetOf(members: readonly Member[]) {
  const builder = new SheetBuilder('Medlemmer');
  const text = (column: number, value: string) =>
    builder.addCell(column, { kind: 'text', text: value, number: undefined, format: undefined });
  const number = (column: number, value: number) =>
    builder.addCell(column, { kind: 'number', text: String(value), number: value, format: 'General' });
  builder.startRow(1);
  HEADINGS.forEach((heading, column) => {
    text(column, heading);
  });
  members.forEach((member, i) => {
    builder.startRow(i + 2);
    number(0, member.medlemsnr);
    text(1, member.identifikator);
    text(2, member.navn);
    text(3, member.adresse);
    text(4, member.postnr);
    number(5, member.kjoep);
    number(6, member.utbetaltBeloep);
    number(7, member.dato);
  });
  return builder.build();
}
