/** Lists of members in any length, the same ones every time: eight columns, three in a hundred are organisations. */
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';

export interface Member {
  readonly medlemsnr: number;
  readonly identifikator: string;
  readonly navn: string;
  readonly adresse: string;
  readonly postnr: string;
  /** Kroner, with øre. */
  readonly kjoep: number;
  /** Whole kroner. */
  readonly utbetaltBeloep: number;
  /** As Excel counts days. */
  readonly dato: number;
}

const FIRST_NAMES = [
  'Per-Åge',
  'Kari',
  'Bjørn',
  'Solveig',
  'Øystein',
  'Ingrid',
  'Håkon',
  'Åse',
  'Liv',
  'Terje',
  'Gro',
  'Sverre',
  'Rønnaug',
];
const LAST_NAMES = [
  'Ødegård',
  'Sæther',
  'Lien',
  'Haugen',
  'Nygård',
  'Strøm',
  'Åkervik',
  'Tømte',
  'Gjerde',
  'Brekke',
  'Dahl',
  'Kvåle',
  'Moe',
  'Sørli',
  'Vågen',
  'Bakkehaug',
  'Lunde',
];
const ROADS = ['Bygdevegen', 'Fjellvegen', 'Kyrkjevegen', 'Skulegata', 'Elvegata', 'Sagatunet', 'Vikavegen'];
const NEW_YEAR_2026 = 46_023;
const SEED = 20_260_210;

export function* members(count: number): Generator<Member> {
  const below = randomBelow(SEED);
  for (let i = 0; i < count; i++) {
    const isOrganisation = below(100) < 3;
    const kjoep = (below(9_000_000) + 100_000) / 100;
    yield {
      medlemsnr: 1000 + i,
      identifikator: isOrganisation ? syntheticOrganisasjonsnummer(i) : syntheticFoedselsnummer(i),
      navn: isOrganisation ? `${pick(LAST_NAMES, below)} Samdrift DA` : `${pick(FIRST_NAMES, below)} ${pick(LAST_NAMES, below)}`,
      adresse: `${pick(ROADS, below)} ${below(200) + 1}`,
      postnr: String(below(9900) + 100).padStart(4, '0'),
      kjoep,
      utbetaltBeloep: Math.max(1, Math.round(kjoep / 40)),
      dato: NEW_YEAR_2026 + below(31),
    };
  }
}

export const HEADINGS = ['Medlemsnr', 'Fødselsnummer/orgnr', 'Navn', 'Adresse', 'Postnr', 'Kjøp', 'Utbetalt beløp', 'Dato'];

function pick<T>(from: readonly T[], below: (limit: number) => number): T {
  const chosen = from[below(from.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}

/** Lehmer's generator (Park and Miller 1988): small, and the same on every machine. */
function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
