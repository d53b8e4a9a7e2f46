import { expect, it } from 'vitest';
import { leftOutGroups, readingView } from '../../../../electron/drafts/work/table-view.ts';
import { checkDraft } from '../../../../shared/core/check/check-draft.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf, type TestCell } from '../../../shared/core/make-sheet.ts';

const list = (...amounts: TestCell[]) => draftOf(amounts.map((amount, i) => [syntheticFoedselsnummer(i * 37 + 11), 'Kari Mo', amount]));

it('amounts that can be read count as such, whatever else is the matter with them', () => {
  const draft = list(100, 12.5, 0.4, 0, -5, 1e12, 'mye', '1.234');
  const check = checkDraft(draft, { syntheticOnly: true });
  const evidence = readingView(draft, check, []).evidence.find(({ field }) => field === 'utbetaltBeloep');
  expect(evidence).toMatchObject({ right: 6, rows: 8 });
});

it('a sum that is left out has its thousands apart; nothing else is shown otherwise than it stands', () => {
  const draft = draftOf([
    [syntheticFoedselsnummer(11), 'Kari Mo', 12_740],
    [null, 'Sum', 12_740],
    [null, 'Sum 2024', '12740,00'],
  ]);
  const groups = leftOutGroups(draft, checkDraft(draft, { syntheticOnly: true }));
  expect(groups.flatMap(({ rows }) => rows)).toEqual([
    { row: 3, address: 'B3:C3', text: 'Sum · 12 740' },
    { row: 4, address: 'B4:C4', text: 'Sum 2024 · 12740,00' },
  ]);
});
