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
