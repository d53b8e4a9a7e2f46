/** The codes of the authorities that have their own sentence: Maskinporten's by spec 1.7, Skatteetaten's by spec 4.9. */
export const maskinportenCodes = [
  'MP-011',
  'MP-012',
  'MP-100',
  'MP-110',
  'MP-120',
  'MP-121',
  'MP-122',
  'MP-123',
  'MP-124',
  'MP-130',
  'MP-200',
  'MP-201',
  'MP-250',
  'MP-251',
  'MP-301',
  'MP-302',
  'MP-303',
] as const;
export type MaskinportenCode = (typeof maskinportenCodes)[number];

/** What Maskinporten says in words and without a code (spec 1.7). */
export const maskinportenSayings = ['ISSUE_TIME', 'CONSUMER_ORG'] as const;
export type MaskinportenSaying = (typeof maskinportenSayings)[number];

/** Those that are about a scope. */
export type ScopeCode = Extract<MaskinportenCode, 'MP-200' | 'MP-250'>;

/** `kode` of an answer, and of each `spesifisering` in it; the sibling APIs' codes are here too, since this one may use them. */
export const gldCodes = [
  'GLD_001',
  'GLD_004',
  'GLD_005',
  'GLD_006',
  'GLD_008',
  'GLD_010',
  'GLD_011',
  'GLD_017',
  'GLD_019',
  'GLD_021',
  'GLD_022',
  'GLD_023',
  'GLD_1001',
  'GLD_1007',
  'GLD_1008',
  'GLD_1015',
  'GLD_1016',
  'GLD_1017',
  'GLD_1018',
  'GLD_1022',
  'GLD_1023',
  'GLD_1026',
  'GLD_1027',
  'GLD_1028',
  'GLD_1029',
  'GLD_1030',
  'GLD_1031',
  'GLD_1032',
  'GLD_1047',
  'GLD_1050',
  'GLD_1052',
  'GLD_1053',
  'GLD_1054',
  'GLD_1055',
  'GLD_1061',
  'GLD_1062',
  'GLD_1063',
  'GLD_1069',
  'GLD_1070',
  'GLD_1102',
  'GLD_1201',
] as const;
export type GldCode = (typeof gldCodes)[number];

/** What Altinn's refusals come down to: codes that ask the same of the user share their words. Source: spec 2.4 (VLD) and 2.6. */
const altinnReasons = [
  'right-unknown',
  'systembruker-exists',
  'request-pending',
  'request-denied',
  'request-rejected',
  'request-unknown',
  'system-unknown',
  'request-decided',
  'approver-lacks-right',
  'redirect',
  'other-vendor',
  'wrong-kind',
  'system-exists',
  'client-on-other-system',
  'system-id',
  'app-fault',
  'not-let-in',
  'not-allowed',
] as const;
export type AltinnReason = (typeof altinnReasons)[number];

const group = (reason: AltinnReason, ...codes: string[]): [string, AltinnReason][] => codes.map((code) => [code, reason]);
export const altinnCodes: ReadonlyMap<string, AltinnReason> = new Map([
  ...group('right-unknown', 'AUTH-00001', 'AUTH-00063', 'AUTH.VLD-00003', 'AUTH.VLD-00008', 'AUTH.VLD-00017'),
  ...group('systembruker-exists', 'AUTH-00004', 'AUTH-00006'),
  ...group('request-pending', 'AUTH-00007'),
  ...group('request-denied', 'AUTH-00008'),
  ...group('request-rejected', 'AUTH-00009'),
  ...group('request-unknown', 'AUTH-00010'),
  ...group('system-unknown', 'AUTH-00011'),
  ...group('request-decided', 'AUTH-00013'),
  ...group('approver-lacks-right', 'AUTH-00014', 'AUTH-00016', 'AUTH-00018', 'AUTH-00019', 'AUTH-00020', 'AUTH-00066'),
  ...group('approver-lacks-right', 'AUTH-00068', 'AUTH-00069', 'AUTH-00070', 'AUTH-00071'),
  ...group('redirect', 'AUTH-00021', 'AUTH-00026', 'AUTH.VLD-00005'),
  ...group('other-vendor', 'AUTH-00023'),
  ...group('wrong-kind', 'AUTH-00064', 'AUTH-00065', 'AUTH.VLD-00018'),
  ...group('system-exists', 'AUTH.VLD-00002'),
  ...group('client-on-other-system', 'AUTH.VLD-00004'),
  ...group('system-id', 'AUTH.VLD-00000', 'AUTH.VLD-00001', 'AUTH.VLD-00013'),
  ...group(
    'app-fault',
    'AUTH-00058',
    'AUTH-00059',
    'AUTH.VLD-00006',
    'AUTH.VLD-00007',
    'AUTH.VLD-00009',
    'AUTH.VLD-00011',
    'AUTH.VLD-00012',
  ),
]);

/** For answers without a code. */
export const altinnReasonOfStatus: ReadonlyMap<number, AltinnReason> = new Map([
  [401, 'not-let-in'],
  [403, 'not-allowed'],
]);
