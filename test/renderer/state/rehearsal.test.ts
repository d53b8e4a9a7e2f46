import { describe, expect, it } from 'vitest';
import {
  altinnFault,
  CONNECTION_FAULTS,
  FEEDBACK_FAULTS,
  faultNamed,
  gldFault,
  maskinportenFault,
  NIL_FAULTS,
  nameOfFault,
} from '../../../renderer/state/rehearsal.ts';
import { practiceFaultSchema } from '../../../shared/core/delivery/practice-fault.ts';
import { altinnCodes, gldCodes, maskinportenCodes } from '../../../shared/text/authority-codes.ts';
import { REHEARSAL_TEXT } from '../../../shared/text/rehearsal-text.ts';

const words = REHEARSAL_TEXT.nb;

describe('what a rehearsal can have go wrong', () => {
  it('is everything that the panel names, each by its own name', () => {
    const names = [...CONNECTION_FAULTS, ...NIL_FAULTS, ...FEEDBACK_FAULTS];
    expect([...names].sort()).toEqual(Object.keys(words.fault).sort());
    for (const name of names) {
      expect(practiceFaultSchema.safeParse(faultNamed(name)).success, name).toBe(true);
      expect(nameOfFault(faultNamed(name), words)).toBe(words.fault[name]);
    }
  });

  it.each(gldCodes)('%s is said by Skatteetaten, an area by itself and a detail under its area', (code) => {
    const fault = gldFault(code);
    expect(practiceFaultSchema.safeParse(fault).success).toBe(true);
    expect(fault).toMatchObject({ kind: 'status', at: 'skatteetaten' });
    expect(JSON.stringify(fault)).toContain(code);
    expect(nameOfFault(fault, words)).toContain(code);
  });

  it.each(maskinportenCodes)('%s is said by Maskinporten', (code) => {
    expect(practiceFaultSchema.parse(maskinportenFault(code))).toMatchObject({ at: 'maskinporten', mp: code });
    expect(nameOfFault(maskinportenFault(code), words)).toBe(code);
  });

  it.each([...altinnCodes.keys()])('%s is said by Altinn', (code) => {
    expect(practiceFaultSchema.parse(altinnFault(code))).toMatchObject({ at: 'altinn', auth: code });
    expect(nameOfFault(altinnFault(code), words)).toBe(code);
  });
});
