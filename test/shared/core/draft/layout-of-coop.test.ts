import { describe, expect, it } from 'vitest';
import { type LayoutMemory, layoutChanges, layoutOfTable } from '../../../../shared/core/columns/layout-memory.ts';
import { applyStep, type Draft, type DraftEdit } from '../../../../shared/core/draft/draft.ts';
import { editsOnceCoopIsNamed } from '../../../../shared/core/draft/layout-of-coop.ts';
import type { Oppgavegiver } from '../../../../shared/core/draft/oppgavegiver.ts';
import { isLayoutChangeUndecided } from '../../../../shared/core/leveranse/ready.ts';
import { syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { SYNTHETIC_COOP } from '../make-ready-draft.ts';
import { draftOf, sheetOf } from '../make-sheet.ts';

const [OURS, THEIRS] = [SYNTHETIC_COOP.organisasjonsnummer, syntheticOrganisasjonsnummer(7)];
const ROW = ['0', 'Kari', 100];
/** The draft's own columns are number, name, amount. */
const draft = (): Draft => draftOf([ROW]);
const name = (organisasjonsnummer: string | null): DraftEdit[] => {
  const oppgavegiver: Oppgavegiver | null = organisasjonsnummer === null ? null : { ...SYNTHETIC_COOP, organisasjonsnummer };
  return [{ kind: 'set-oppgavegiver', name: 'Laget', oppgavegiver }];
};

function memory(organisasjonsnummer: string | null, headings: readonly string[], file = 'noe helt annet.xlsx'): LayoutMemory {
  const at = (heading: string) => 'ABC'[headings.indexOf(heading)] ?? 'A';
  const columns = { identifikator: at('Fødselsnummer'), navn: at('Navn'), utbetaltBeloep: at('Utbetalt beløp') };
  const which = { organisasjonsnummer, file, savedAt: '2025-01-20T10:00:00.000Z' };
  const layout = layoutOfTable(sheetOf([headings, ROW]), { headerRow: 1, columns }, which);
  if (layout === undefined) throw new Error('nothing to remember');
  return layout;
}
const SAME = ['Fødselsnummer', 'Navn', 'Utbetalt beløp'];
const TURNED = ['Navn', 'Fødselsnummer', 'Utbetalt beløp'];

/** Names a co-op as the window does. */
function named(over: Draft, organisasjonsnummer: string | null, ...memories: LayoutMemory[]): Draft {
  const edits = name(organisasjonsnummer);
  applyStep(over, { kind: 'edit', edits: [...edits, ...editsOnceCoopIsNamed(over, edits, memories)] });
  return over;
}

describe('naming the co-op', () => {
  it('is an alarm where its last list stood otherwise, whatever the files are called and however many co-ops there are', () => {
    const last = memory(OURS, TURNED);
    const after = named(draft(), OURS, memory(THEIRS, SAME), last, memory(OURS, ['Utbetalt beløp', 'Navn', 'Fødselsnummer']));
    expect(after.state.lastLayout).toBe(last);
    expect(isLayoutChangeUndecided(after)).toBe(true);
    expect(layoutChanges(after.sheet, after.state.table, last).map(({ field }) => field)).toEqual(['identifikator', 'navn']);
    applyStep(after, { kind: 'undo' });
    expect(after.state.lastLayout).toBeNull();
    expect(isLayoutChangeUndecided(after)).toBe(false);
  });

  it('is none where it has had such a list before, also if that was not its last one', () => {
    const after = named(draft(), OURS, memory(OURS, TURNED), memory(OURS, SAME));
    expect(isLayoutChangeUndecided(after)).toBe(false);
  });

  it('of several lists compares with that of the same name', () => {
    const ofName = memory(OURS, ['Utbetalt beløp', 'Navn', 'Fødselsnummer'], 'medlemmer 2024.xlsx');
    expect(named(draft(), OURS, memory(OURS, TURNED), ofName).state.lastLayout).toBe(ofName);
  });

  it('asks anew when what was accepted was a comparison with another co-op’s list, and not at all when that was all there is', () => {
    const compared = (): Draft => {
      const one = draft();
      one.state.lastLayout = memory(THEIRS, TURNED);
      one.state.table = { ...one.state.table, changeAccepted: true };
      return one;
    };
    expect(isLayoutChangeUndecided(named(compared(), OURS, memory(OURS, ['Utbetalt beløp', 'Navn', 'Fødselsnummer'])))).toBe(true);
    const unknown = named(compared(), OURS, memory(THEIRS, TURNED));
    expect(unknown.state.lastLayout).toBeNull();
    expect(unknown.state.table.changeAccepted).toBeUndefined();
  });

  it('leaves alone what is decided already, what the same co-op’s name says again, and a name that is taken away', () => {
    const last = memory(OURS, TURNED);
    const accepted = named(draft(), OURS, last);
    accepted.state.table = { ...accepted.state.table, changeAccepted: true };
    expect(editsOnceCoopIsNamed(accepted, name(OURS), [memory(OURS, SAME)])).toEqual([]);
    expect(editsOnceCoopIsNamed(accepted, name(null), [memory(OURS, SAME)])).toEqual([]);
    const byFile = draft();
    byFile.state.lastLayout = last;
    byFile.state.table = { ...byFile.state.table, changeAccepted: true };
    expect(editsOnceCoopIsNamed(byFile, name(OURS), [last])).toEqual([]);
    // It was nobody's until now, so it may have been this one's.
    const nobodys = draft();
    nobodys.state.lastLayout = memory(null, TURNED);
    expect(editsOnceCoopIsNamed(nobodys, name(OURS), [])).toEqual([]);
  });
});
