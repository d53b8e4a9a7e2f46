import { describe, expect, test } from 'vitest';
import { draftGroups, matching } from '../../../renderer/state/draft-list.ts';
import type { DraftCard } from '../../../shared/ipc/views.ts';

function card(name: string, oppgavegiverName: string, inntektsaar: number | null = 2025): DraftCard {
  return {
    draftId: '0f8fad5b-d9cb-469f-a165-70867728950e',
    name,
    file: `${name}.xlsx`,
    oppgavegiverName,
    inntektsaar,
    environment: 'practice',
    antallOppgaver: 1,
    sumUtbetaltBeloep: 100,
    errors: 0,
    stage: 'ready',
    savedAt: '2026-01-23T13:02:00Z',
    removed: false,
  };
}

const names = (cards: readonly DraftCard[]) => cards.map(({ name }) => name);

describe('the list of drafts', () => {
  test('is grouped by co-op in the order they come; what has none yet stands first', () => {
    const groups = draftGroups([card('a', 'Fjell'), card('b', 'Dal'), card('c', ''), card('d', 'Fjell')]);
    expect(groups.map(({ coop, cards }) => [coop, names(cards)])).toEqual([
      ['', ['c']],
      ['Fjell', ['a', 'd']],
      ['Dal', ['b']],
    ]);
  });

  test.each([
    ['', ['Øst', 'Vest']],
    ['  ', ['Øst', 'Vest']],
    ['ØST', ['Øst']],
    ['fjell 2024', ['Vest']],
    ['vest.xlsx', ['Vest']],
    ['dal 2024', []],
  ])('searched for %j', (wanted, found) => {
    expect(names(matching([card('Øst', 'Dal'), card('Vest', 'Fjell', 2024)], wanted))).toEqual(found);
  });
});
