import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import { oppgaveIndexOfSti } from '../../../../shared/core/delivery/sti.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { COOP, deliver, fakeClock, rightDelivery, rightLeveranse, type TestLeveranse, tokenFor } from '../practice-client.ts';
import { expectRefusal, readGld } from '../refusals.ts';

const clock = fakeClock();

let practice: Practice;
let token: string;
beforeAll(async () => {
  practice = await startPractice({ directory: null, clock });
});
beforeEach(async () => {
  token = await tokenFor(practice, clock);
});
afterAll(() => practice.close());

/** As the spec has it (4.6): a likely type, an empty list, sums of nothing. */
function nilReturn(leveranse: TestLeveranse) {
  const oppgaveoppsummering = { antallOppgaver: 0, sumUtbetaltBeloep: 0 };
  return { ...leveranse, leveransetype: 'ingenOppgaver', oppgave: [], oppgaveoppsummering };
}

describe('a nil return', () => {
  it.each<[string, (leveranse: TestLeveranse) => unknown]>([
    ['with an empty list and sums of nothing', nilReturn],
    ['without a list', (leveranse) => ({ ...nilReturn(leveranse), oppgave: undefined })],
    ['without sums', (leveranse) => ({ ...nilReturn(leveranse), oppgaveoppsummering: undefined })],
    ['of another type', (leveranse) => ({ ...nilReturn(leveranse), leveransetype: 'nulloppgave' })],
  ])('%s is taken: which spelling is right is not known', async (_name, change) => {
    const body = JSON.stringify({ leveranse: change(rightLeveranse()) });
    const reply = await deliver(practice, { ...rightDelivery(token), body });
    expect(reply.status, reply.text).toBe(200);
    expect(JSON.parse(reply.text)).toMatchObject({ antallOppgaver: 0 });
  });
});

describe('the body', () => {
  it.each<[string, string | string[], (leveranse: TestLeveranse) => unknown]>([
    ['no leveranse', 'leveranse', () => undefined],
    ['a field too many', 'leveranse/organisasjonsnavn', (leveranse) => ({ ...leveranse, organisasjonsnavn: 'Samvirke' })],
    ['a field missing', 'leveranse/kildesystem', ({ kildesystem: _, ...rest }) => rest],
    ['another leveransetype', 'leveranse/leveransetype', (leveranse) => ({ ...leveranse, leveransetype: 'ordinær' })],
    ['the year as a text', 'leveranse/inntektsaar', (leveranse) => ({ ...leveranse, inntektsaar: '2025' })],
    ['no oppgaver', 'leveranse/oppgave', (leveranse) => ({ ...leveranse, oppgave: [] })],
    ['a nil return with somebody in it', 'leveranse/leveransetype', (leveranse) => ({ ...leveranse, leveransetype: 'ingenOppgaver' })],
    [
      'a nil return with a sum',
      ['leveranse/leveransetype', 'leveranse/oppgave'],
      (leveranse) => ({ ...nilReturn(leveranse), oppgaveoppsummering: { antallOppgaver: 0, sumUtbetaltBeloep: 1 } }),
    ],
    [
      'a nil return of a real co-op',
      'leveranse/oppgavegiver/organisasjonsnummer',
      (leveranse) => ({ ...nilReturn(leveranse), oppgavegiver: { ...leveranse.oppgavegiver, organisasjonsnummer: '974761076' } }),
    ],
    ['an amount as a text', 'leveranse/oppgave/1/utbetaltBeloep', withOppgave(1, { utbetaltBeloep: '4300' })],
    ['an amount with øre', 'leveranse/oppgave/1/utbetaltBeloep', withOppgave(1, { utbetaltBeloep: 4300.5 })],
    ['an amount of 0', 'leveranse/oppgave/1/utbetaltBeloep', withOppgave(1, { utbetaltBeloep: 0 })],
    ['a row number sent along', 'leveranse/oppgave/0/row', withOppgave(0, { row: 4 })],
    [
      'a fødselsnummer of ten digits',
      'leveranse/oppgave/0/oppgaveeier/foedselsnummer',
      withOwner(0, { foedselsnummer: '1010112345', navn: 'A' }),
    ],
    [
      'a fødselsnummer as a number',
      'leveranse/oppgave/0/oppgaveeier/foedselsnummer',
      withOwner(0, { foedselsnummer: 12345678901, navn: 'A' }),
    ],
    ['a receiver without a name', 'leveranse/oppgave/0/oppgaveeier/navn', withOwner(0, { foedselsnummer: syntheticFoedselsnummer(1) })],
    [
      'a receiver with both numbers',
      'leveranse/oppgave/0/oppgaveeier/organisasjonsnummer',
      withOwner(0, { foedselsnummer: syntheticFoedselsnummer(1), organisasjonsnummer: COOP, navn: 'A' }),
    ],
    ['wrong check digits', 'leveranse/oppgave/0/oppgaveeier/foedselsnummer', withOwner(0, { foedselsnummer: '13097248032', navn: 'A' })],
    ['a real person', 'leveranse/oppgave/0/oppgaveeier/foedselsnummer', withOwner(0, { foedselsnummer: '20036914700', navn: 'A' })],
    ['an H-number', 'leveranse/oppgave/0/oppgaveeier/foedselsnummer', withOwner(0, { foedselsnummer: '13527248013', navn: 'A' })],
    [
      'a real organisation',
      'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer',
      withOwner(1, { organisasjonsnummer: '974761076', navn: 'A' }),
    ],
    [
      'the API page’s placeholder',
      'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer',
      withOwner(1, { organisasjonsnummer: '123456789', navn: 'A' }),
    ],
    [
      'a wrong count',
      'leveranse/oppgaveoppsummering/antallOppgaver',
      (leveranse) => ({ ...leveranse, oppgaveoppsummering: { antallOppgaver: 3, sumUtbetaltBeloep: 10000 } }),
    ],
    [
      'a wrong sum',
      'leveranse/oppgaveoppsummering/sumUtbetaltBeloep',
      (leveranse) => ({ ...leveranse, oppgaveoppsummering: { antallOppgaver: 2, sumUtbetaltBeloep: 10001 } }),
    ],
    [
      'one receiver twice',
      'leveranse/oppgave/1/oppgaveeier/foedselsnummer',
      withOwner(1, { foedselsnummer: syntheticFoedselsnummer(1), navn: 'Under et annet navn' }),
    ],
    [
      'a real oppgavegiver',
      'leveranse/oppgavegiver/organisasjonsnummer',
      (leveranse) => ({ ...leveranse, oppgavegiver: { ...leveranse.oppgavegiver, organisasjonsnummer: '974761076' } }),
    ],
    [
      'everything at once',
      [
        'leveranse/oppgaveoppsummering/sumUtbetaltBeloep',
        'leveranse/oppgave/0/oppgaveeier/foedselsnummer',
        'leveranse/oppgave/1/oppgaveeier/organisasjonsnummer',
      ],
      (leveranse) => ({
        ...leveranse,
        oppgave: [
          { oppgaveeier: { foedselsnummer: '11111111111', navn: 'A' }, utbetaltBeloep: 1 },
          { oppgaveeier: { organisasjonsnummer: '999999999', navn: 'B' }, utbetaltBeloep: 1 },
        ],
      }),
    ],
  ])('%s', async (_, sti, change) => {
    const body = JSON.stringify({ leveranse: change(rightLeveranse()) });
    const expected = [sti].flat();
    const answer = await expectRefusal(practice, { ...rightDelivery(token), body }, [400, 'GLD_010', ...expected.map(() => 'GLD_1022')]);
    expect(answer.sti).toEqual(expected);
  });

  it('names what was given and where, so that the app finds the row', async () => {
    const body = JSON.stringify({ leveranse: withOwner(1, { organisasjonsnummer: '974761076', navn: 'A' })(rightLeveranse()) });
    const [detail] = JSON.parse((await deliver(practice, { ...rightDelivery(token), body })).text).spesifisering;
    expect(detail).toMatchObject({ angittVerdi: '974761076', melding: expect.stringContaining('syntetisk') });
    expect(oppgaveIndexOfSti(detail.sti)).toEqual({ index: 1, field: 'identifikator' });
  });

  it('never quotes a body that is no JSON', async () => {
    const body = `{"leveranse": ${syntheticOrganisasjonsnummer(5)}x`;
    expect((await deliver(practice, { ...rightDelivery(token), body })).text).not.toContain(syntheticOrganisasjonsnummer(5));
  });

  it('whatever JSON it is, it is refused and not stumbled over', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((leveranse) => ({ leveranse })),
      fc
        .tuple(fc.constantFrom(...Object.keys(rightLeveranse())), fc.jsonValue())
        .map(([key, value]) => ({ leveranse: { ...rightLeveranse(), [key]: value } })),
      fc.array(fc.jsonValue()).map((oppgave) => ({ leveranse: { ...rightLeveranse(), oppgave } })),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (json) => {
        const reply = await deliver(practice, { ...rightDelivery(token), body: JSON.stringify(json) });
        // A text may be any text, so a few of these are right after all.
        if (reply.status !== 200) expect(readGld(reply)).toMatchObject({ status: 400, kode: 'GLD_010' });
      }),
      { numRuns: 200 },
    );
  });

  it('the year of the path is another', async () => {
    const answer = await expectRefusal(practice, { ...rightDelivery(token), path: '/v1/2024' }, [400, 'GLD_010', 'GLD_1052']);
    expect(answer.sti).toEqual(['leveranse/inntektsaar']);
  });

  it.each([2019, 2027])('the year %s is not supported', async (inntektsaar) => {
    const body = JSON.stringify({ leveranse: { ...rightLeveranse(), inntektsaar } });
    await expectRefusal(practice, { ...rightDelivery(token), path: `/v1/${inntektsaar}`, body }, [400, 'GLD_010', 'GLD_1027']);
  });

  it('names a hundred faults at most', async () => {
    const oppgave = Array.from({ length: 300 }, (_, index) => ({
      oppgaveeier: { foedselsnummer: String(index), navn: 'A' },
      utbetaltBeloep: 1,
    }));
    const body = JSON.stringify({ leveranse: { ...rightLeveranse(), oppgave } });
    expect(readGld(await deliver(practice, { ...rightDelivery(token), body })).details).toHaveLength(100);
  });
});

function withOppgave(index: number, changes: object): (leveranse: TestLeveranse) => unknown {
  return (leveranse) => ({
    ...leveranse,
    oppgave: leveranse.oppgave.map((oppgave, i) => (i === index ? { ...oppgave, ...changes } : oppgave)),
  });
}

function withOwner(index: number, oppgaveeier: object): (leveranse: TestLeveranse) => unknown {
  return withOppgave(index, { oppgaveeier });
}
