import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AccessSetup } from '../../../../electron/access/checklist/checklist-store.ts';
import { accessCoops, choose } from '../../../../electron/access/checklist/checklist-view.ts';
import { ACCESS_STEPS, type AccessChoices, type Lights, NO_CHOICES } from '../../../../shared/core/access/access.ts';
import type { Profile } from '../../../../shared/core/draft/oppgavegiver.ts';

const OK = { kind: 'ok', at: '2026-01-20T10:00:00.000Z' } as const;
const GREEN: Lights = {
  certificate: OK,
  client: OK,
  'scope-granted': OK,
  'scope-on-client': OK,
  system: OK,
  systembruker: OK,
  call: OK,
};
const REQUEST = {
  id: '7a4c1c2e-0f6b-4f0e-9a55-3d2f6a0b9c11',
  status: 'Accepted',
  confirmUrl: null,
  escalated: false,
  askedAt: OK.at,
  seenAt: OK.at,
} as const;
const [COOP, OTHER_COOP, OFFICE] = ['311131788', '310000015', '313367002'];
const [CLIENT, OTHER_CLIENT] = ['5f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30', '6f0d3c1e-8a64-4b7e-9d52-2c9e6b1f7a30'];
const CHOICES: AccessChoices = { ...NO_CHOICES, clientId: CLIENT };
const OF_OFFICE: AccessChoices = {
  ...CHOICES,
  owner: { kind: 'client', organisasjonsnummer: OFFICE, accessPackage: 'skattegrunnlag' },
};
const setup = (choices: AccessChoices, organisasjonsnummer = COOP): AccessSetup => ({
  place: { environment: 'test', organisasjonsnummer },
  choices,
  request: REQUEST,
  lights: GREEN,
});
const kinds = ({ lights }: AccessSetup) => ACCESS_STEPS.map((step) => lights[step].kind[0]).join('');

describe('another choice puts out the lights that the old one had earned', () => {
  it.each<[string, AccessChoices, AccessChoices, string, boolean]>([
    ['nothing else', CHOICES, { ...CHOICES }, 'ooooooo', true],
    ['another client', CHOICES, { ...CHOICES, clientId: OTHER_CLIENT }, 'ouuuuuu', true],
    ['a vendor’s system', CHOICES, { ...CHOICES, system: { kind: 'vendor', systemId: `${OFFICE}_x` } }, 'oooouuu', false],
    ['an office', CHOICES, OF_OFFICE, 'uuuuuuu', false],
    ['the co-op itself again', OF_OFFICE, CHOICES, 'uuuuuuu', false],
    [
      'another package of the same office',
      OF_OFFICE,
      { ...OF_OFFICE, owner: { kind: 'client', organisasjonsnummer: OFFICE, accessPackage: 'ansvarlig-revisor' } },
      'oooouuu',
      false,
    ],
    [
      'the same number as office and as co-op',
      CHOICES,
      { ...CHOICES, owner: { kind: 'client', organisasjonsnummer: COOP, accessPackage: 'skattegrunnlag' } },
      'uuuuuuu',
      false,
    ],
  ])('%s', (_, before, after, lights, keepsRequest) => {
    const chosen = choose(setup(before), after, []);
    expect(kinds(chosen)).toBe(lights);
    expect(chosen.choices).toEqual(after);
    expect(chosen.request !== null).toBe(keepsRequest);
  });

  it('an office that is set up for one co-op is set up for the next, but for the call about that co-op', () => {
    const chosen = choose(setup(NO_CHOICES, OTHER_COOP), OF_OFFICE, [setup(OF_OFFICE)]);
    expect(kinds(chosen)).toBe('oooooou');
    expect(chosen).toMatchObject({ place: { organisasjonsnummer: OTHER_COOP }, choices: { clientId: CLIENT }, request: REQUEST });
  });

  it('and not from another environment', () => {
    const elsewhere: AccessSetup = { ...setup(OF_OFFICE), place: { environment: 'production', organisasjonsnummer: COOP } };
    expect(kinds(choose(setup(NO_CHOICES, OTHER_COOP), OF_OFFICE, [elsewhere]))).toBe('uuuuuuu');
  });
});

it('the co-ops of one environment: those begun, with what is next, then those that only a profile knows, each once', () => {
  const contact = { navn: 'K', telefonnummer: '22222222', varselSmsMobilnummer: '99999999', varselEpostadresse: 'k@example.no' };
  const profile = (organisasjonsnummer: string, name: string): Profile => ({
    id: randomUUID(),
    name,
    oppgavegiver: { organisasjonsnummer, kontaktinformasjon: contact },
  });
  const profiles = [profile(COOP, 'Samvirket'), profile(OTHER_COOP, 'Laget'), profile(OTHER_COOP, 'Laget igjen')];
  const here = { ...setup(CHOICES), lights: { ...GREEN, call: { kind: 'untested' } as const } };
  const elsewhere: AccessSetup = { ...setup(CHOICES, OFFICE), place: { environment: 'production', organisasjonsnummer: OFFICE } };
  expect(accessCoops('test', [here, elsewhere], profiles)).toEqual([
    { organisasjonsnummer: COOP, name: 'Samvirket', next: 'call', green: 6 },
    { organisasjonsnummer: OTHER_COOP, name: 'Laget', next: null, green: 0 },
  ]);
});
