/** Skatteetaten's codes for an area, with the HTTP status that each comes under. Source: the API page's table and spec 4.9. */
export const GLD_AREA_STATUS = {
  GLD_001: 500,
  GLD_004: 401,
  GLD_005: 403,
  GLD_006: 400,
  GLD_008: 400,
  GLD_010: 400,
  GLD_011: 400,
  GLD_017: 500,
  GLD_019: 409,
  GLD_021: 404,
  GLD_022: 405,
  GLD_023: 500,
} as const;

export type GldArea = keyof typeof GLD_AREA_STATUS;

export function isGldArea(code: string): code is GldArea {
  return Object.hasOwn(GLD_AREA_STATUS, code);
}
