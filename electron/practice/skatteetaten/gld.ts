/** How Skatteetaten says no: a code for the area and details that say what and where. Source: the API page's tables and spec 4.8, 4.9. */
import { randomUUID } from 'node:crypto';
import { GLD_AREA_STATUS, type GldArea } from '../../../shared/core/delivery/gld-areas.ts';
import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { StatusFault } from '../http/loopback.ts';

/** What the practice authorities say of an area that they themselves find fault with. */
const AREAS = {
  GLD_001: 'Uventet feil på tjenesten',
  GLD_004: 'Feil i forbindelse med autentisering',
  GLD_005: 'Feil i forbindelse med autorisering',
  GLD_006: 'Feil i request',
  GLD_008: 'Strukturell feil i tilknyttet dataformat',
  GLD_010: 'Feil i forbindelse med validering av payload',
  GLD_019: 'Idempotensnøkkel er benyttet tidligere',
  GLD_021: 'Finner ikke forespurt ressurs',
  GLD_022: 'HTTP-metode ikke støttet',
} as const satisfies Partial<Record<GldArea, string>>;
type SaidArea = keyof typeof AREAS;

const DETAILS = {
  GLD_1007: 'Mangler token',
  GLD_1008: 'Ugyldig token',
  GLD_1015: 'Ikke autorisert for å levere på denne dialogen',
  GLD_1017: 'Finner ingen dialog med denne IDen',
  GLD_1022: 'Feil i parametre',
  GLD_1023: 'Finner ingen ressurs for denne URL-en',
  GLD_1027: 'Inntektsår er ikke støttet',
  GLD_1028: 'Påkrevd header mangler',
  GLD_1030: 'Accept-header må være av type application/json',
  GLD_1032: 'Feil i JSON-innhold',
  GLD_1047: 'Content-Type må være application/json',
  GLD_1050: 'Finner ikke et dokument med denne IDen på denne forsendelsen',
  GLD_1052: 'Inntektsår i path og i innsending er ulike',
  GLD_1061: 'Finner ingen forsendelse med denne IDen for denne ordningen',
  GLD_1063: 'Token mangler systembruker i authorization_details',
} as const;
export type GldDetail = keyof typeof DETAILS;

export interface Spesifisering {
  readonly kode: GldDetail;
  readonly melding: string;
  /** `leveranse/oppgave/3/utbetaltBeloep`, counted from 0. */
  readonly sti?: string;
  readonly angittVerdi?: string;
}

/** A list with the wrong column in it would otherwise be answered with a detail for every row. */
const MAX_DETAILS = 100;

/** Where a detail is, what stands there, and what more there is to say about it. */
interface Where {
  readonly sti?: string;
  readonly angittVerdi?: string | undefined;
  readonly because?: string;
}

export function detail(kode: GldDetail, { sti, angittVerdi, because }: Where = {}): Spesifisering {
  return {
    kode,
    melding: because === undefined ? DETAILS[kode] : `${DETAILS[kode]}: ${because}`,
    ...(sti !== undefined && { sti }),
    ...(angittVerdi !== undefined && { angittVerdi }),
  };
}

/** An error answer. `status` only where it differs from what the area has in the table. */
export function gldError(kode: SaidArea, spesifisering: readonly Spesifisering[] = [], status: number = GLD_AREA_STATUS[kode]): Answer {
  return errorAnswer(status, kode, AREAS[kode], spesifisering);
}

/** An error that a rehearsal asked for, with whatever code it named. */
export function playedGldError(fault: StatusFault | { readonly status: 500 }): Answer {
  const {
    status,
    kode = 'GLD_001',
    spesifisering = [],
    retryAfter,
  } = 'at' in fault && fault.at === 'skatteetaten' ? fault : { status: fault.status };
  const details = spesifisering.map((one) => ({ ...one, melding: wordsOf(DETAILS, one.kode) }));
  const answer = errorAnswer(status, kode, wordsOf(AREAS, kode), details);
  return retryAfter === undefined ? answer : { ...answer, headers: { ...answer.headers, 'Retry-After': String(retryAfter) } };
}

function wordsOf(table: Readonly<Record<string, string>>, kode: string): string {
  return table[kode] ?? 'Feil';
}

function errorAnswer(status: number, kode: string, melding: string, spesifisering: readonly object[]): Answer {
  return jsonAnswer(status, { kode, melding, korrelasjonsid: randomUUID(), spesifisering: spesifisering.slice(0, MAX_DETAILS) });
}
