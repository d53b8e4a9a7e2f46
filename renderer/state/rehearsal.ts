/** What a rehearsal can have go wrong, and how it is asked for. Pure. Source: spec 1.7, 3.4, 4.8, 4.9. */
import { GLD_AREA_STATUS, type GldArea, isGldArea } from '../../shared/core/delivery/gld-areas.ts';
import type { PracticeFault } from '../../shared/core/delivery/practice-fault.ts';
import type { gldCodes, maskinportenCodes } from '../../shared/text/authority-codes.ts';
import type { RehearsalTexts } from '../../shared/text/rehearsal/nb.ts';

export type FaultName = keyof RehearsalTexts['fault'];

/** As many as the contract takes in one go. */
export const MOST_FAULTS = 20;

const SECOND = 1_000;

const FAULTS: Readonly<Record<FaultName, PracticeFault>> = {
  cutBefore: { kind: 'cut', when: 'before' },
  cutDuring: { kind: 'cut', when: 'during' },
  cutAfter: { kind: 'cut', when: 'after' },
  slow: { kind: 'slow', ms: 30 * SECOND },
  down: { kind: 'status', at: 'skatteetaten', status: 503 },
  busy: { kind: 'status', at: 'skatteetaten', status: 429, retryAfter: 10 },
  webPage: { kind: 'nonsense' },
  badJson: { kind: 'nonsense', as: 'json' },
  redirect: { kind: 'redirect' },
  nilSpelling: {
    kind: 'status',
    at: 'skatteetaten',
    status: 400,
    kode: 'GLD_010',
    spesifisering: [{ kode: 'GLD_1022', sti: 'leveranse/leveransetype' }],
  },
  remark: { kind: 'feedback', verdict: 'godkjent-med-avvik' },
  rejected: { kind: 'feedback', verdict: 'avvist' },
  unknown: { kind: 'feedback', verdict: 'ukjent' },
  pdf: { kind: 'feedback', verdict: 'godkjent', as: 'pdf' },
  late: { kind: 'feedback', verdict: 'godkjent', delayMs: 120 * SECOND },
};

export const CONNECTION_FAULTS: readonly FaultName[] = [
  'cutBefore',
  'cutDuring',
  'cutAfter',
  'slow',
  'down',
  'busy',
  'webPage',
  'badJson',
  'redirect',
];
export const FEEDBACK_FAULTS: readonly FaultName[] = ['remark', 'rejected', 'unknown', 'pdf', 'late'];

/** For who has switched on to send a nil return (spec 4.6): the authority doesn't know how it is spelt. */
export const NIL_FAULTS: readonly FaultName[] = ['nilSpelling'];

export function faultNamed(name: FaultName): PracticeFault {
  return FAULTS[name];
}

/** The area that a detail is said under, where it isn't the content that is wrong. */
const AREA_OF_DETAIL: Readonly<Record<string, GldArea>> = {
  GLD_1001: 'GLD_008',
  GLD_1007: 'GLD_004',
  GLD_1008: 'GLD_004',
  GLD_1015: 'GLD_005',
  GLD_1017: 'GLD_021',
  GLD_1023: 'GLD_021',
  GLD_1028: 'GLD_006',
  GLD_1030: 'GLD_006',
  GLD_1031: 'GLD_006',
  GLD_1032: 'GLD_008',
  GLD_1047: 'GLD_006',
  GLD_1050: 'GLD_021',
  GLD_1053: 'GLD_023',
  GLD_1054: 'GLD_021',
  GLD_1061: 'GLD_021',
  GLD_1063: 'GLD_004',
};
/** What the API page calls wrong with a value points at one: the first receiver's amount. */
const FIRST_AMOUNT = 'leveranse/oppgave/0/utbetaltBeloep';

/** Skatteetaten's no with this code, as it says it: an area by itself, a detail under its area. */
export function gldFault(code: (typeof gldCodes)[number]): PracticeFault {
  if (isGldArea(code)) return { kind: 'status', at: 'skatteetaten', status: GLD_AREA_STATUS[code], kode: code };
  const area = AREA_OF_DETAIL[code] ?? 'GLD_010';
  const sti = area === 'GLD_010' ? { sti: FIRST_AMOUNT } : {};
  return { kind: 'status', at: 'skatteetaten', status: GLD_AREA_STATUS[area], kode: area, spesifisering: [{ kode: code, ...sti }] };
}

export function maskinportenFault(code: (typeof maskinportenCodes)[number]): PracticeFault {
  return { kind: 'status', at: 'maskinporten', status: 400, mp: code };
}

/** Altinn's no to the next step under Tilgang that asks it. */
export function altinnFault(code: string): PracticeFault {
  return { kind: 'status', at: 'altinn', status: 400, auth: code };
}

/** What a fault that waits is called: by its name, or by the code that it will say. */
export function nameOfFault(fault: PracticeFault, words: RehearsalTexts): string {
  const named = [...CONNECTION_FAULTS, ...NIL_FAULTS, ...FEEDBACK_FAULTS].find(
    (name) => JSON.stringify(FAULTS[name]) === JSON.stringify(fault),
  );
  if (named !== undefined) return words.fault[named];
  if (fault.kind !== 'status') return fault.kind;
  if (fault.at === 'maskinporten') return fault.mp ?? String(fault.status);
  if (fault.at === 'altinn') return fault.auth ?? String(fault.status);
  return [fault.spesifisering?.[0]?.kode ?? fault.kode, String(fault.status)].filter(Boolean).join(', ');
}
