/** Things that the tests of drafts need: a sheet, a head, a clock that moves, a keychain in memory. */
import { randomUUID } from 'node:crypto';
import { SecretsLocked } from '../../../electron/access/keychain/secrets.ts';
import type { DraftSummary } from '../../../electron/drafts/store/draft-card.ts';
import { type Clock, type Secrets, SecretsUnavailable } from '../../../electron/ports.ts';
import type { Draft, DraftEdit, DraftHead, DraftStep } from '../../../shared/core/draft/draft.ts';
import { type Sheet, SheetBuilder } from '../../../shared/core/sheet/sheet.ts';

/** Synthetic (month + 80), so nobody's. */
export const IDENTIFIER = '01810112345';
export const NAME = 'Kari Prøvesen';

export function sampleSheet(rows = 3): Sheet {
  const builder = new SheetBuilder('Medlemmer');
  const headings = ['Fødselsnummer', 'Navn', 'Beløp'];
  builder.startRow(1);
  headings.forEach((text, column) => {
    builder.addCell(column, { kind: 'text', text, number: undefined, format: undefined });
  });
  for (let row = 0; row < rows; row += 1) {
    builder.startRow(row + 2);
    builder.addCell(0, { kind: 'text', text: IDENTIFIER, number: undefined, format: undefined });
    builder.addCell(1, { kind: 'text', text: `${NAME} ${row}`, number: undefined, format: undefined });
    builder.addCell(2, { kind: 'number', text: `${100 + row}`, number: 100 + row, format: '0' });
  }
  return builder.build();
}

export function sampleHead(changes: Partial<DraftHead> = {}): DraftHead {
  return {
    id: randomUUID(),
    createdAt: '2026-01-12T10:00:00.000Z',
    environment: 'practice',
    source: { file: 'medlemmer.xlsx', sheet: 'Medlemmer', otherSheets: [], sha256: 'ab'.repeat(32) },
    table: { headerRow: 1, columns: { foedselsnummer: 'A', navn: 'B', utbetaltBeloep: 'C' } },
    inntektsaar: 2025,
    ...changes,
  };
}

export const setName = (row: number, text: string): DraftStep => ({ kind: 'edit', edits: [nameEdit(row, text)] });
export const nameEdit = (row: number, text: string): DraftEdit => ({ kind: 'set-cell', row, field: 'navn', text });

/** A minute later each time it is asked. */
export function tickingClock(start = '2026-01-12T10:00:00.000Z'): Clock & { set(iso: string): void } {
  let now = Date.parse(start);
  return {
    now: () => {
      now += 60_000;
      return new Date(now);
    },
    set: (iso) => {
      now = Date.parse(iso);
    },
  };
}

/** Not the real check: drafts are stored without knowing what is wrong with them. */
export function summarise(draft: Draft): DraftSummary {
  return { antallOppgaver: draft.sheet.rowNumbers.length - 1, sumUtbetaltBeloep: 303, errors: draft.state.cells.size, stage: 'problems' };
}

export class MemorySecrets implements Secrets {
  readonly entries = new Map<string, string>();
  state: 'there' | 'absent' | 'locked' | 'forgetful' = 'there';

  async get(account: string): Promise<string | null> {
    this.#ask();
    return this.entries.get(account) ?? null;
  }

  async set(account: string, secret: string): Promise<void> {
    this.#ask();
    if (this.state !== 'forgetful') this.entries.set(account, secret);
  }

  async remove(account: string): Promise<void> {
    this.#ask();
    this.entries.delete(account);
  }

  #ask(): void {
    if (this.state === 'absent') throw new SecretsUnavailable();
    if (this.state === 'locked') throw new SecretsLocked();
  }
}
