import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DeliveredNil,
  makeNilLeveranse,
  makeReadyNil,
  type NilRules,
  type NilWish,
  nilLeveranseSchema,
  type ReadyNil,
  spellingTested,
} from '../../../../shared/core/delivery/nil-return.ts';
import { leveranseSchema, serialiseLeveranse } from '../../../../shared/core/leveranse/leveranse.ts';
import { DEFAULT_NIL_SPELLING, type NilSpelling, nilSpellingSchema } from '../../../../shared/core/leveranse/nil-spelling.ts';

const TODAY = '2026-01-20';
const RULES: NilRules = { syntheticOnly: true, isSpellingTested: false };
const PRODUCTION: NilRules = { syntheticOnly: false, isSpellingTested: true };
const META = { kildesystem: 'Kundeutbytte 0.1.0', oppgavegiversLeveranseReferanse: 'KU-2025-1' };
const WISH: NilWish = {
  oppgavegiver: {
    organisasjonsnummer: '311131788',
    kontaktinformasjon: {
      navn: 'Kari Kontakt',
      telefonnummer: '80080000',
      varselEpostadresse: 'kari@example.no',
      varselSmsMobilnummer: '80080000',
    },
  },
  inntektsaar: 2025,
  spelling: DEFAULT_NIL_SPELLING,
  isConfirmed: true,
};

function ready(spelling: NilSpelling = DEFAULT_NIL_SPELLING): ReadyNil {
  const made = makeReadyNil({ ...WISH, spelling }, RULES, TODAY);
  if (!made.ok) throw new Error(made.failure.join());
  return made.value;
}

const anySpelling = fc.record({
  leveransetype: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,49}$/).filter((text) => text.toLowerCase() !== 'ordinaer'),
  oppgave: fc.constantFrom('empty' as const, 'absent' as const),
  oppgaveoppsummering: fc.constantFrom('zero' as const, 'absent' as const),
});

describe('the spelling', () => {
  it.each([
    ['ingenOppgaver', true],
    ['ingen_oppgaver', true],
    ['a'.repeat(50), true],
    ['a'.repeat(51), false],
    ['ordinaer', false],
    ['Ordinaer', false],
    ['', false],
    ['ingen oppgaver', false],
    ['ingenOppgåver', false],
    ['"}', false],
    ['1ingen', false],
  ])('%s: %s', (leveransetype, isTaken) => {
    expect(nilSpellingSchema.safeParse({ ...DEFAULT_NIL_SPELLING, leveransetype }).success).toBe(isTaken);
  });
});

describe('the body', () => {
  it('is the ordinary one with another type, nobody in it, and sums of nothing', () => {
    expect(serialiseLeveranse(makeNilLeveranse(ready(), META))).toBe(
      '{"leveranse":{"kildesystem":"Kundeutbytte 0.1.0","oppgavegiver":{"organisasjonsnummer":"311131788","kontaktinformasjon":' +
        '{"navn":"Kari Kontakt","telefonnummer":"80080000","varselEpostadresse":"kari@example.no","varselSmsMobilnummer":"80080000"}},' +
        '"inntektsaar":2025,"oppgavegiversLeveranseReferanse":"KU-2025-1","leveransetype":"ingenOppgaver","oppgave":[],' +
        '"oppgaveoppsummering":{"antallOppgaver":0,"sumUtbetaltBeloep":0}}}',
    );
  });

  it('leaves out what the user says is absent', () => {
    const { leveranse } = makeNilLeveranse(ready({ leveransetype: 'ingen', oppgave: 'absent', oppgaveoppsummering: 'absent' }), META);
    expect(Object.keys(leveranse)).toEqual([
      'kildesystem',
      'oppgavegiver',
      'inntektsaar',
      'oppgavegiversLeveranseReferanse',
      'leveransetype',
    ]);
  });

  it('is in every spelling what its own schema reads, and never what an ordinary list could be taken for', () => {
    fc.assert(
      fc.property(anySpelling, (spelling) => {
        const body: unknown = JSON.parse(serialiseLeveranse(makeNilLeveranse(ready(spelling), META)));
        expect(nilLeveranseSchema.safeParse(body).success).toBe(true);
        expect(leveranseSchema.safeParse(body).success).toBe(false);
      }),
    );
  });
});

describe('what stands in its way', () => {
  it.each<[string, Partial<NilWish>, NilRules, string[]]>([
    ['a year that is going on', { inntektsaar: 2026 }, RULES, ['inntektsaar-not-over']],
    ['a year to come', { inntektsaar: 2027 }, RULES, ['inntektsaar-not-over']],
    ['no word of its user', { isConfirmed: false }, RULES, ['not-confirmed']],
    ['a synthetic co-op in production', {}, PRODUCTION, ['oppgavegiver-not-for-environment']],
    [
      'a real co-op in test',
      { oppgavegiver: { ...WISH.oppgavegiver, organisasjonsnummer: '974761076' } },
      RULES,
      ['oppgavegiver-not-for-environment'],
    ],
    [
      'a spelling that test has not taken, in production',
      { oppgavegiver: { ...WISH.oppgavegiver, organisasjonsnummer: '974761076' } },
      { ...PRODUCTION, isSpellingTested: false },
      ['spelling-not-tested'],
    ],
  ])('%s', (_name, changes, rules, blockers) => {
    expect(makeReadyNil({ ...WISH, ...changes }, rules, TODAY)).toEqual({ ok: false, failure: blockers });
  });

  it('is nothing for a real co-op with a tested spelling in production', () => {
    const wish = { ...WISH, oppgavegiver: { ...WISH.oppgavegiver, organisasjonsnummer: '974761076' } };
    expect(makeReadyNil(wish, PRODUCTION, TODAY).ok).toBe(true);
  });
});

describe('whether a spelling was tested', () => {
  const nil = (changes: Partial<DeliveredNil>): DeliveredNil => ({
    environmentName: 'test',
    spelling: DEFAULT_NIL_SPELLING,
    at: '2026-01-20T10:00:00.000Z',
    status: 'levert',
    ...changes,
  });

  it.each<[string, DeliveredNil[], boolean]>([
    ['never sent', [], false],
    ['taken in test', [nil({})], true],
    ['approved in test', [nil({ status: 'godkjent' })], true],
    ['rejected in test afterwards', [nil({ status: 'avvist' })], false],
    ['taken in practice only', [nil({ environmentName: 'practice' })], false],
    ['taken in production only', [nil({ environmentName: 'production' })], false],
    ['taken with another type', [nil({ spelling: { ...DEFAULT_NIL_SPELLING, leveransetype: 'ingen' } })], false],
    ['taken with an absent list', [nil({ spelling: { ...DEFAULT_NIL_SPELLING, oppgave: 'absent' } })], false],
    ['taken without sums', [nil({ spelling: { ...DEFAULT_NIL_SPELLING, oppgaveoppsummering: 'absent' } })], false],
    ['taken, then rejected when it was sent again', [nil({}), nil({ status: 'avvist' })], true],
  ])('%s', (_name, delivered, isTested) => {
    expect(spellingTested(delivered, DEFAULT_NIL_SPELLING) !== undefined).toBe(isTested);
  });
});
