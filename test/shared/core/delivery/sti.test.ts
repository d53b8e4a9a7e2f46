import { expect, it } from 'vitest';
import { oppgaveIndexOfSti } from '../../../../shared/core/delivery/sti.ts';

it.each([
  ['leveranse/oppgave/3/utbetaltBeloep', 3, 'utbetaltBeloep'],
  ['/leveranse/oppgave/3/utbetaltBeloep', 3, 'utbetaltBeloep'],
  ['leveranse.oppgave[3].utbetaltBeloep', 3, 'utbetaltBeloep'],
  ['$.leveranse.oppgave[3].oppgaveeier.foedselsnummer', 3, 'identifikator'],
  ["$['leveranse']['oppgave'][3]['oppgaveeier']['navn']", 3, 'navn'],
  ['#/leveranse/oppgave/0/oppgaveeier/organisasjonsnummer', 0, 'identifikator'],
  ['leveranse/oppgave[12]/oppgaveeier', 12, 'identifikator'],
  ['oppgave.69999', 69999, undefined],
  ['$.leveranse.oppgave[3]', 3, undefined],
  ['/leveranse/oppgave/3/oppgaveeier/adresse', 3, undefined],
  [' /leveranse/oppgave/3 ', 3, undefined],
] as const)('%s', (sti, index, field) => {
  expect(oppgaveIndexOfSti(sti)).toEqual({ index, field });
});

it.each([
  '',
  '/',
  '/leveranse/inntektsaar',
  '/leveranse/oppgave',
  '/leveranse/oppgave/utbetaltBeloep',
  '/leveranse/oppgave/-/navn',
  '/leveranse/oppgaveoppsummering/antallOppgaver',
  '/leveranse/oppgaveoppsummering/3',
  '/leveranse/oppgavegiver/organisasjonsnummer',
  '/leveranse/oppgave/12345678',
  '/leveranse/sletteoppgave/3',
])('%j is about no single oppgave', (sti) => {
  expect(oppgaveIndexOfSti(sti)).toBeUndefined();
});
