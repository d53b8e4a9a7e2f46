import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../../electron/command-line/run.ts';
import type { World } from '../../../electron/command-line/world.ts';
import { SecretsUnavailable } from '../../../electron/ports.ts';
import { TEST_ENVIRONMENT } from '../../../shared/core/access/environment.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';
import { failureSchema } from './contract.ts';
import { PROFILE } from './lists.ts';

const NOTHING = () => Promise.reject(new SecretsUnavailable());

const NOTHING_READ = () => Promise.reject(new Error('wrong use must not read a sheet'));

/** In this process: wrong use is found before anything is read, sent or kept. */
async function runHere(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const world: World = {
    clock: { now: () => new Date('2026-01-20T10:00:00.000Z') },
    fetch: () => Promise.reject(new Error('wrong use must not reach the network')),
    newUuid: () => '11111111-1111-4111-8111-111111111111',
    secrets: { get: NOTHING, set: NOTHING, remove: NOTHING },
    reader: { read: NOTHING_READ, readPasted: NOTHING_READ },
    dataFolder: '/nowhere',
    standardOutput: (text) => {
      stdout += text;
    },
    standardError: (text) => {
      stderr += text;
    },
    isTerminal: false,
    untilStopped: () => Promise.resolve(),
  };
  return { status: await run(world, args), stdout, stderr };
}

let folder: TemporaryFolder;
let profile: string;
let badProfile: string;
let badEnvironment: string;
let notJson: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const { kontaktinformasjon } = PROFILE.oppgavegiver;
  profile = await folder.file('profile.json', JSON.stringify(PROFILE));
  badProfile = await folder.file(
    'bad-profile.json',
    JSON.stringify({
      oppgavegiver: { organisasjonsnummer: '123456789', kontaktinformasjon: { ...kontaktinformasjon, telefonnummer: '12' } },
      navn: 'x',
    }),
  );
  const { skatteetaten, ...rest } = TEST_ENVIRONMENT;
  badEnvironment = await folder.file(
    'env.json',
    JSON.stringify({ ...rest, maskinporten: { ...rest.maskinporten, tokenEndpoint: 'https://example.org/token' }, farge: 'blå' }),
  );
  notJson = await folder.file('not.json', '{');
});
afterAll(() => folder.remove());

/** What is typed, and what the one sentence has to name. */
const cases: [string, () => string[], RegExp][] = [
  ['no command', () => [], /Ingen kommando/],
  ['an unknown command', () => ['send'], /«send»/],
  ['an unknown option', () => ['check', 'a.xlsx', '--colums', 'x'], /--colums/],
  ['an option without its value', () => ['check', 'a.xlsx', '--sheet'], /--sheet/],
  ['a value where there is none', () => ['check', 'a.xlsx', '--json=ja'], /--json/],
  ['no file', () => ['check'], /én fil/],
  ['two files', () => ['check', 'a.xlsx', 'b.xlsx'], /én fil/],
  ['a column that is not known', () => ['check', 'a.xlsx', '--columns', 'adresse=B'], /«adresse»/],
  ['a column that is not a letter', () => ['check', 'a.xlsx', '--columns', 'navn=2'], /«navn»/],
  ['a column twice', () => ['check', 'a.xlsx', '--columns', 'navn=B,navn=C'], /mer enn én gang/],
  ['both ways of identifiers', () => ['check', 'a.xlsx', '--columns', 'identifikator=A,foedselsnummer=B'], /ikke begge/],
  ['a header row that is no number', () => ['check', 'a.xlsx', '--header-row', 'tre'], /--header-row/],
  ['a year that is no year', () => ['check', 'a.xlsx', '--inntektsaar', '25'], /--inntektsaar/],
  ['a sum with øre', () => ['check', 'a.xlsx', '--expected-sum', '12,50'], /--expected-sum/],
  ['an environment that is not there', () => ['check', 'a.xlsx', '--environment', 'prod'], /Fant ikke fila prod/],
  [
    'an environment file with what may not be there',
    () => ['check', 'a.xlsx', '--environment', badEnvironment],
    /maskinporten\.tokenEndpoint.*«skatteetaten».*«farge»/,
  ],
  ['a file that is not JSON', () => ['check', 'a.xlsx', '--environment', notJson], /gyldig JSON/],
  ['submit without a year', () => ['submit', 'a.xlsx', '--profile', profile, '--environment', 'practice'], /--inntektsaar/],
  ['submit without a profile', () => ['submit', 'a.xlsx', '--inntektsaar', '2025', '--environment', 'practice'], /--profile/],
  ['submit without an environment', () => ['submit', 'a.xlsx', '--inntektsaar', '2025', '--profile', profile], /--environment/],
  [
    'a profile with wrong fields',
    () => ['submit', 'a.xlsx', '--inntektsaar', '2025', '--profile', badProfile, '--environment', 'practice'],
    /organisasjonsnummer.*telefonnummer.*«navn»/,
  ],
  [
    'test without a certificate',
    () => ['submit', 'a.xlsx', '--inntektsaar', '2025', '--profile', profile, '--environment', 'test'],
    /--p12/,
  ],
  [
    'a certificate without its passphrase',
    () => ['submit', 'a.xlsx', '--inntektsaar', '2025', '--profile', profile, '--environment', 'practice', '--p12', profile],
    /--passphrase-file/,
  ],
  ['resume with a file', () => ['resume', 'a.xlsx'], /ingen fil/],
  ['practice without a folder', () => ['practice'], /--dir/],
  ['practice for a real organisation', () => ['practice', '--dir', folder.path, '--organisasjonsnummer', '974761076'], /syntetisk/],
];

it.each(cases)('%s: 64, one sentence and how to call it', async (_, args, sentence) => {
  const { status, stdout, stderr } = await runHere(...args());
  expect(status).toBe(64);
  expect(stdout).toBe('');
  const [first, ...rest] = stderr.split('\n');
  expect(first).toMatch(sentence);
  expect(rest.join('\n')).toContain('Bruk: npm run --silent kundeutbytte');
});

it.each(cases.filter(([name]) => name !== 'a value where there is none'))(
  '%s, with --json: the sentence is in the document too',
  async (_, args, sentence) => {
    const { status, stdout } = await runHere(...args(), '--json');
    expect(status).toBe(64);
    expect(failureSchema.parse(JSON.parse(stdout)).failure).toEqual({ code: 'USAGE', message: expect.stringMatching(sentence) });
  },
);

it('a certificate file that is none says so', async () => {
  const args = ['submit', 'a.xlsx', '--inntektsaar', '2025', '--profile', profile, '--environment', 'practice'];
  const { status, stdout } = await runHere(...args, '--p12', profile, '--passphrase-file', profile, '--json');
  expect(status).toBe(64);
  expect(failureSchema.parse(JSON.parse(stdout)).failure.code).toBe('P12_NOT_READABLE');
});

it('--help is an answer and no mistake', async () => {
  const { status, stdout, stderr } = await runHere('check', '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('submit FIL');
  expect(stderr).toBe('');
});

it('a fault in the program is told without what it choked on', async () => {
  const { status, stdout, stderr } = await runHere('check', '01019012345.xlsx', '--json');
  expect(status).toBe(70);
  expect(failureSchema.parse(JSON.parse(stdout)).failure.code).toBe('UNEXPECTED');
  expect(stderr).not.toMatch(/wrong use|01019012345/);
});
