import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';
import { type Value, workbook } from '../../fixtures/workbooks.ts';

export const HEADINGS = ['Nr', 'Fødselsnummer', 'Navn', 'Utbetalt beløp'];

/** Three receivers, 600 kr in all. */
export const MEMBERS: readonly (readonly Value[])[] = [
  [1, syntheticFoedselsnummer(200), 'Kåre Ødegård', 100],
  [2, syntheticOrganisasjonsnummer(300), 'Nordre Vik Samdrift DA', 200],
  [3, syntheticFoedselsnummer(201), 'Åse Marie Lien', 300],
];

export function list(rows: readonly (readonly Value[])[] = MEMBERS, headings: readonly Value[] = HEADINGS): Buffer {
  return workbook([{ name: 'Ark1', rows: [headings, ...rows] }]);
}

export const ORGANISASJONSNUMMER = '311131788';

export const PROFILE = {
  oppgavegiver: {
    organisasjonsnummer: ORGANISASJONSNUMMER,
    kontaktinformasjon: {
      navn: 'Kari Øvesen',
      telefonnummer: '80080000',
      varselEpostadresse: 'kari@example.org',
      varselSmsMobilnummer: '80080000',
    },
  },
  maskinporten: { clientId: '00000000-0000-4000-8000-000000000000' },
};
