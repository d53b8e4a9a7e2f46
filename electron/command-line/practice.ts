import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { judgeOrganisasjonsnummer } from '../../shared/core/values/organisasjonsnummer.ts';
import { practiceText, submitText, wrongUsage } from '../../shared/text/command-line.ts';
import { errnoOf } from '../files/disk-error.ts';
import { type Practice, startPractice } from '../practice/start-practice.ts';
import { parseOptions, required } from './options.ts';
import { EXIT, type Outcome, wrongUse } from './outcome.ts';
import type { World } from './world.ts';

const OPTIONS = { dir: { type: 'string' }, organisasjonsnummer: { type: 'string' }, json: { type: 'boolean' } } as const;

/** A synthetic one, from the API page's own example. */
const DEFAULT_ORGANISASJONSNUMMER = '311131788';
/** Not `practice`: what was delivered to these authorities is unknown to the built-in ones. */
const ENVIRONMENT_NAME = 'standalone-practice';

/**
 * `practice --dir DIR`: the practice authorities as a program of their own, for scripts and tests. Writes into DIR what a delivery to them
 * needs: env.json, practice.p12, passphrase.txt and profile.json. What they accept is appended to DIR's practice-journal.jsonl.
 */
export async function practice(world: World, args: readonly string[]): Promise<Outcome> {
  const options = parseOptions(args, OPTIONS);
  if (!options.ok) return options.failure;
  const { values, positionals } = options.value;
  if (positionals.length > 0) return wrongUse(wrongUsage.noFile);
  const directory = required(values.dir, '--dir');
  if (!directory.ok) return directory.failure;
  const organisasjonsnummer = values.organisasjonsnummer ?? DEFAULT_ORGANISASJONSNUMMER;
  const verdict = judgeOrganisasjonsnummer(organisasjonsnummer);
  if (!verdict.valid || verdict.origin !== 'synthetic') return wrongUse(wrongUsage.organisasjonsnummer);

  let started: Practice;
  try {
    await mkdir(directory.value, { recursive: true });
    started = await startPractice({ directory: directory.value, clock: world.clock });
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return wrongUse(wrongUsage.directoryNotWritable(directory.value));
  }
  const files = await writeFiles(resolve(directory.value), started, organisasjonsnummer);
  const { maskinporten, skatteetaten, altinn } = started.environment;
  return {
    status: EXIT.done,
    document: {
      ...files,
      ports: {
        maskinporten: portOf(maskinporten.issuer),
        skatteetaten: portOf(skatteetaten.baseUrl),
        altinn: portOf(altinn.platformBaseUrl),
      },
    },
    text: [practiceText.ready, ...fileLines(files), ''].join('\n'),
    stay: async () => {
      await world.untilStopped();
      await started.close();
    },
  };
}

interface PracticeFiles {
  readonly environment: string;
  readonly p12: string;
  readonly passphraseFile: string;
  readonly profile: string;
  readonly journal: string;
}

async function writeFiles(
  directory: string,
  { environment, clientId, identityFor }: Practice,
  organisasjonsnummer: string,
): Promise<PracticeFiles> {
  const passphrase = randomBytes(12).toString('hex');
  const { p12 } = await identityFor(organisasjonsnummer);
  const kontaktinformasjon = {
    navn: 'Kari Øvesen',
    telefonnummer: '80080000',
    varselEpostadresse: 'kari@example.org',
    varselSmsMobilnummer: '80080000',
  };
  const files: PracticeFiles = {
    environment: join(directory, 'env.json'),
    p12: join(directory, 'practice.p12'),
    passphraseFile: join(directory, 'passphrase.txt'),
    profile: join(directory, 'profile.json'),
    journal: join(directory, 'practice-journal.jsonl'),
  };
  const privately = { mode: 0o600 };
  await writeFile(files.environment, jsonFile({ ...environment, name: ENVIRONMENT_NAME }));
  await writeFile(files.p12, p12(passphrase), privately);
  await writeFile(files.passphraseFile, `${passphrase}\n`, privately);
  await writeFile(files.profile, jsonFile({ oppgavegiver: { organisasjonsnummer, kontaktinformasjon }, maskinporten: { clientId } }));
  return files;
}

function jsonFile(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function fileLines(files: PracticeFiles): string[] {
  const { environment, p12, passphraseFile, profile, journal } = practiceText.files;
  return [
    submitText.line(environment, files.environment),
    submitText.line(p12, files.p12),
    submitText.line(passphraseFile, files.passphraseFile),
    submitText.line(profile, files.profile),
    submitText.line(journal, files.journal),
  ];
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}
