import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSha256 } from '../../../../electron/delivery/outbox/content-hash.ts';
import type { Oppgave, ReadyDraft } from '../../../../shared/core/leveranse/ready.ts';
import { readyDraft } from '../make-ready.ts';

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const name = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('Kari "Ærlig" Ås', 'a\\b', '\ud83d', 'x\u0007'));
const oppgave: fc.Arbitrary<Oppgave> = fc.oneof(
  fc.record({
    oppgaveeier: fc.record({ foedselsnummer: digits(11), navn: name }),
    utbetaltBeloep: fc.integer({ min: 1, max: 999_999_999_999 }),
  }),
  fc.record({ oppgaveeier: fc.record({ organisasjonsnummer: digits(9), navn: name }), utbetaltBeloep: fc.integer({ min: 1 }) }),
);
const numberOf = ({ oppgaveeier }: Oppgave) =>
  'foedselsnummer' in oppgaveeier ? oppgaveeier.foedselsnummer : oppgaveeier.organisasjonsnummer;

describe('the hash of the content', () => {
  it('is what it was in the stores that there are', () => {
    expect(contentSha256(readyDraft())).toBe('22d1bb717d76e2d3ca00042b421e2e617446b512e0e18611c99effcde44aeeb0');
  });

  it('is the same in whatever order the list stands', () => {
    const ready = readyDraft();
    fc.assert(
      fc.property(fc.uniqueArray(oppgave, { selector: numberOf }), fc.infiniteStream(fc.nat()), (oppgaver, picks) => {
        const list = { ...ready, oppgaver };
        const shuffled = [...oppgaver].sort(() => ((picks.next().value ?? 0) % 3) - 1);
        expect(contentSha256({ ...ready, oppgaver: shuffled })).toBe(contentSha256(list));
      }),
    );
  });

  it('is another for another contact, year, name or amount', () => {
    const ready = readyDraft();
    const [first, ...others] = ready.oppgaver;
    if (first === undefined) throw new Error('a list has receivers');
    const contact = { ...ready.oppgavegiver.kontaktinformasjon, navn: 'Ola' };
    const changed: ReadyDraft[] = [
      { ...ready, inntektsaar: 2024 },
      { ...ready, oppgavegiver: { ...ready.oppgavegiver, kontaktinformasjon: contact } },
      { ...ready, oppgaver: [{ ...first, utbetaltBeloep: 101 }, ...others] },
      { ...ready, oppgaver: [{ ...first, oppgaveeier: { ...first.oppgaveeier, navn: 'Ola' } }, ...others] },
      { ...ready, oppgaver: others },
    ];
    expect(new Set([ready, ...changed].map(contentSha256)).size).toBe(6);
  });
});
