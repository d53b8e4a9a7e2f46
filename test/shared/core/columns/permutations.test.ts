// Any order of columns, any spelling of their headings, with what else stands in member lists: asked is fine, wrong is not.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ColumnField, columnFieldSchema } from '../../../../shared/core/sheet/columns.ts';
import { columnLetter } from '../../../../shared/core/sheet/sheet.ts';
import { findTables } from '../../../../shared/core/table/find-table.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { cellOfKind, numberCell, sheetOf, type TestCell } from '../make-sheet.ts';

const PERMUTATIONS = 200;
const FIRST = ['Åse', 'Bjørn', 'Kari', 'Tor Erik', 'Gro', 'Øyvind', 'Solveig', 'Håkon'];
const LAST = ['Lærdal', 'Ødegård', 'Mo', 'Vik', 'Strøm', 'Nygård', 'Sæther', 'Kvåle'];
const PLACES = ['Vik', 'Bergen', 'Indre Arna', 'Ålesund'];

const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const fnr = (i: number) => syntheticFoedselsnummer(i * 113 + 7);
const isCompany = (i: number) => i % 5 === 4;
const name = (i: number) => (isCompany(i) ? `${at(LAST, i)} Gard SA` : `${at(FIRST, i)} ${at(LAST, i * 3)}`);
const paid = (i: number) => 120 + ((i * 7919) % 30_000);

interface Column {
  readonly headings: readonly string[];
  readonly cell: (i: number) => TestCell;
  /** What the column really is; absent for what else stands in such lists. */
  readonly is?: ColumnField;
}

const PERSONS = [
  'Fødselsnummer',
  'Fødselsnr.',
  'FNR',
  'F.nr',
  'Fødsels-\nnummer',
  'Personnummer',
  'foedselsnummer',
  'National ID',
  'Fødselsnr (11 siffer)',
];
const COMPANIES = ['Org.nr', 'Organisasjonsnummer', 'Orgnr.', 'Organisation no.', 'Foretaksnr'];
const BOTH = [
  'Fnr/orgnr',
  'Fødselsnummer/organisasjonsnummer',
  'Fødsels- eller organisasjonsnummer',
  'ID-nummer',
  'Identifikator',
  'Nummer',
  '',
];
const IDENTIFIERS: readonly (readonly Column[])[] = [
  [{ is: 'identifikator', headings: [...BOTH, ...PERSONS], cell: (i) => (isCompany(i) ? syntheticOrganisasjonsnummer(i) : fnr(i)) }],
  [
    { is: 'foedselsnummer', headings: PERSONS, cell: (i) => (isCompany(i) ? null : fnr(i)) },
    { is: 'organisasjonsnummer', headings: COMPANIES, cell: (i) => (isCompany(i) ? syntheticOrganisasjonsnummer(i) : null) },
  ],
];
const NAMES: readonly (readonly Column[])[] = [
  [
    {
      is: 'navn',
      headings: ['Navn', 'Namn', 'Fullt navn', 'Medlem', 'Mottakar', 'Name', 'Etternavn, fornavn', 'Andelseier', 'Hvem', ''],
      cell: name,
    },
  ],
  [
    { is: 'fornavn', headings: ['Fornavn', 'Førenamn', 'First name'], cell: (i) => (isCompany(i) ? null : at(FIRST, i)) },
    { is: 'etternavn', headings: ['Etternavn', 'Etternamn', 'Last name', 'Navn'], cell: (i) => at(LAST, i * 3) },
  ],
];
const AMOUNTS: readonly Column[] = [
  {
    is: 'utbetaltBeloep',
    headings: ['Utbetalt beløp', 'Utbetalt', 'Utbetalt kundeutbytte 2025', 'Til utbetaling', 'Amount paid', 'Utbetalast'],
    cell: paid,
  },
  {
    is: 'utbetaltBeloep',
    headings: ['Kundeutbytte', 'Bonus', 'Beløp', 'Utbytte', 'Sum', 'Utb.', 'kr', ''],
    cell: (i) => `kr ${paid(i)},-`,
  },
];
/** None of these may ever be taken for anything. */
const OTHERS: readonly Column[] = [
  { headings: ['Nr', '#', ''], cell: (i) => i + 1 },
  { headings: ['Medlemsnr', 'Medl.nr', 'Kundenummer', 'Medlem', 'Kunde'], cell: (i) => 1000 + i * 3 },
  { headings: ['Adresse', 'Gate'], cell: (i) => `${at(PLACES, i)}vegen ${i + 1}` },
  { headings: ['Poststed', 'Kommune', ''], cell: (i) => at(PLACES, i) },
  { headings: ['Postnr', 'Postnummer'], cell: (i) => String(5000 + i * 7) },
  { headings: ['Telefon', 'Mobil', 'Tlf', ''], cell: (i) => 90_000_000 + i * 71_317 },
  { headings: ['Kontonr', 'Konto for utbetaling', 'Bankkonto'], cell: (i) => String(12_345_600_000 + i * 7_654_321) },
  { headings: ['Kjøp', 'Kjøp 2025', 'Omsetning', 'Bonusgrunnlag', 'Sum kjøp'], cell: (i) => paid(i) * 40 },
  { headings: ['Utbetalt 2023', 'Utbetalt i fjor', 'Kundeutbytte 2024', 'Bonus forrige år'], cell: (i) => paid(i + 3) - 50 },
  { headings: ['Født', 'Fødselsdato', 'Fødselsnummer'], cell: (i) => at(['010190', '230455', '170871', '090999'], i) },
  { headings: ['Utbetalt', 'Utbetalt dato', 'Utbetaling'], cell: () => cellOfKind('date', '15.12.2025') },
  { headings: ['Utbetalt', 'Utbetalt?'], cell: (i) => (i % 2 ? 'ja' : 'nei') },
  { headings: ['Bonus', 'Bonus %', 'Sats'], cell: () => numberCell(0.025, '0.0%', '2,5%') },
  { headings: ['Fødselsnummer ektefelle', 'Fnr verge', 'Ektefelle fnr.', 'Kone', 'Partner'], cell: (i) => fnr(i + 500) },
  { headings: ['Kontaktperson', 'Ektefelle', 'Navn på verge', 'Daglig leder'], cell: (i) => name(i + 40) },
  { headings: ['E-post', 'Epost'], cell: (i) => `m${i}@example.org` },
  { headings: ['Inntektsår', 'År', 'Kundeutbytte'], cell: () => 2025 },
  { headings: ['Innskudd', 'Andelskapital', 'Kontingent'], cell: () => 300 },
];

const columnArb = (column: Column) => fc.constantFrom(...column.headings).map((heading) => ({ ...column, heading }));
const sheetArb = fc
  .tuple(
    fc.constantFrom(...IDENTIFIERS),
    fc.constantFrom(...NAMES),
    fc.constantFrom(...AMOUNTS),
    fc.subarray([...OTHERS]),
    fc.record({ rows: fc.integer({ min: 2, max: 30 }), titles: fc.integer({ min: 0, max: 3 }), sum: fc.boolean() }),
  )
  .chain(([identifiers, names, amount, others, shape]) =>
    fc.tuple(fc.constant(shape), fc.tuple(...[...identifiers, ...names, amount, ...others].map(columnArb)).chain(shuffled)),
  );

function shuffled<T>(list: T[]) {
  return fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length });
}

it(`in ${PERMUTATIONS} lists no column is taken for what it isn't, and those with clear headings are read`, () => {
  let mapped = 0;
  let fields = 0;
  fc.assert(
    fc.property(sheetArb, ([{ rows, titles, sum }, columns]) => {
      const amountColumn = columns.findIndex(({ is }) => is === 'utbetaltBeloep');
      const total = Array.from({ length: rows }, (_, i) => paid(i)).reduce((a, b) => a + b, 0);
      const sheet = sheetOf([
        ...Array.from({ length: titles }, (_, i) => [at(['Bygdelaget SA', 'Kundeutbytte 2025', 'Utskrift 12. januar'], i)]),
        columns.map(({ heading }) => heading || null),
        ...Array.from({ length: rows }, (_, i) => columns.map(({ cell }) => cell(i))),
        ...(sum ? [columns.map((_, i) => (i === amountColumn ? total : null))] : []),
      ]);
      const truth = new Map(columns.flatMap(({ is }, i) => (is === undefined ? [] : [[is, columnLetter(i)]])));
      const found = findTables(sheet)[0]?.table.columns ?? {};
      for (const field of columnFieldSchema.options) {
        const letter = found[field];
        if (letter === undefined) continue;
        mapped++;

        const headings = columns.map(({ heading }) => heading);
        expect([field, letter, headings]).toEqual([field, truth.get(field), headings]);
      }
      fields += truth.size;
    }),
    { numRuns: PERMUTATIONS },
  );
  // Asking about everything would not be wrong either, but of no use.
  expect(mapped / fields).toBeGreaterThan(0.6);
});

it('the order of the columns makes no difference to what is found', () => {
  const columns = [IDENTIFIERS[0]?.[0], NAMES[0]?.[0], AMOUNTS[0], ...OTHERS.slice(0, 8)].flatMap((column) => (column ? [column] : []));
  const keyOf = (order: readonly Column[]) => {
    const sheet = sheetOf([
      order.map(({ headings }) => headings[0] ?? null),
      ...Array.from({ length: 12 }, (_, i) => order.map(({ cell }) => cell(i))),
    ]);
    const found = findTables(sheet)[0]?.table.columns ?? {};
    return Object.entries(found)
      .map(([field, letter]) => `${field} ${order.find((_, i) => columnLetter(i) === letter)?.headings[0]}`)
      .sort();
  };
  const first = keyOf(columns);
  expect(first).toHaveLength(3);
  fc.assert(
    fc.property(shuffled(columns), (order) => {
      expect(keyOf(order)).toEqual(first);
    }),
    { numRuns: 50 },
  );
});
