/** Lists with every problem that a list can have, but for one that takes a hundred thousand rows. The numbers are the public check vectors. */
import { checkDraft } from '../../../shared/core/check/check-draft.ts';
import { applyStep, type Draft } from '../../../shared/core/draft/draft.ts';
import type { Problem } from '../../../shared/core/values/problem.ts';
import { syntheticFoedselsnummer } from '../../fixtures/synthetic.ts';
import { cellOfKind, draftOf, type TestCell, withMarks } from '../core/make-sheet.ts';

const SYNTHETIC = '10915596784';
const REAL = '13097248022';

const PRACTICE: readonly (readonly TestCell[])[] = [
  [SYNTHETIC, 'Én', 100],
  [SYNTHETIC, 'Én igjen', 100],
  ['3851598730', 'Uten null', 100],
  ['198963 98957', 'Med mellomrom', 100],
  ['12345', 'For kort', 100],
  ['abc', 'Ikke siffer', 'mye'],
  ['1,01E+10', 'Avrundet', 100],
  [null, 'Uten nummer', 100],
  ['41819077302', '', 100],
  ['50846202355', 'Uten beløp', null],
  ['13097248032', 'Kontrollsifre', 100],
  ['29020105729', 'Ingen slik dato', 100],
  ['13527248013', 'H-nummer', 100],
  ['80000001043', 'FH-nummer', 100],
  ['30908299902', 'Etter 2032', 100],
  [REAL, 'Virkelig', 100],
  ['974761076', 'Virkelig virksomhet', 100],
  ['123456789', 'Kontrollsiffer', 100],
  ['999999999', 'Utfylling', 100],
  ['15879399022', 'x'.repeat(151), '1.234'],
  ['212918172', 'To\nlinjer', 12.5],
  ['313367002', 'Kari Nordmann', '12.5.2025'],
  [syntheticFoedselsnummer(31), 'Bygdas Maskinlag', '10 %'],
  [syntheticFoedselsnummer(32), 'Kari Nordmann', 0.4],
  [syntheticFoedselsnummer(32, { dNumber: true }), 'Nordmann, Kari', 100],
  ['310279617', 'Minus', -1],
  ['310702900', 'For mye', 1e12],
  [cellOfKind('error', '#REF!'), 'Feil', cellOfKind('formula-without-value')],
];
const DECIDED: readonly (readonly TestCell[])[] = [
  ['3851598730', 'Uten null', 100],
  ['10915596784', 'Med øre', 99.5],
];
const PRODUCTION: readonly (readonly TestCell[])[] = [
  [SYNTHETIC, 'Syntetisk', 100],
  ['311131788', 'Syntetisk virksomhet', 100],
  ['123456785', 'Uvanlig første siffer', 100],
];

const A_TO_C = { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' };

export function problemsOfMessyLists(): Problem[] {
  const twoColumns = draftOf([[REAL, '974761076', 'Begge', 100]], {
    headerRow: 0,
    columns: { foedselsnummer: 'A', organisasjonsnummer: 'B', navn: 'C', utbetaltBeloep: 'D' },
  });
  return [
    ...problemsOf(withExpectedSum(draftOf(PRACTICE)), true),
    ...problemsOf(decided(draftOf(DECIDED)), true),
    ...problemsOf(draftOf(PRODUCTION), false),
    ...problemsOf(draftOf([]), true),
    ...problemsOf(twoColumns, false),
    ...problemsOf(draftOf([[SYNTHETIC, 'Én', 100]], { headerRow: 1, columns: A_TO_C, otherLists: 2 }), true),
    ...problemsOf(withHiddenRow(draftOf([[SYNTHETIC, 'Skjult', 100]])), true),
  ];
}

/** Row 2 of the sheet, which is its first receiver, is hidden. */
function withHiddenRow(draft: Draft): Draft {
  return { ...draft, sheet: withMarks(draft.sheet, { hiddenRows: [2] }) };
}

function withExpectedSum(draft: Draft): Draft {
  applyStep(draft, { kind: 'edit', edits: [{ kind: 'set-expected-sum', kroner: 1 }] });
  return draft;
}

function decided(draft: Draft): Draft {
  applyStep(draft, {
    kind: 'edit',
    edits: [
      { kind: 'set-leading-zeros', restored: false },
      { kind: 'set-rounding', rounding: 'half-away-from-zero' },
    ],
  });
  return draft;
}

function problemsOf(draft: Draft, syntheticOnly: boolean): readonly Problem[] {
  return [...checkDraft(draft, { syntheticOnly }).problems];
}
