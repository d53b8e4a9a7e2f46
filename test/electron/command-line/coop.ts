/** A co-op with everything that the shipped program needs to deliver for it, and practice authorities that can be told to fail. */
import { join } from 'node:path';
import { type Practice, startPractice } from '../../../electron/practice/start-practice.ts';
import type { Environment } from '../../../shared/core/access/environment.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';
import { list, ORGANISASJONSNUMMER, PROFILE } from './lists.ts';
import { buildProgram, type Program, type Ran } from './program.ts';

const P12_PASSPHRASE = 'ærlig talt';

export interface Coop {
  readonly program: Program;
  readonly practice: Practice;
  readonly files: { readonly members: string; readonly profile: string; readonly environment: string };
  /** A new store, and a folder for what else a test leaves behind. Give what it returns to the test's end. */
  newStore(): Promise<() => Promise<void>>;
  readonly folder: () => TemporaryFolder;
  /** Options. */
  readonly store: () => string[];
  readonly key: () => string[];
  /** `submit` of a list, all but environment and key. */
  readonly order: (list?: string) => string[];
  readonly submit: (...options: string[]) => Promise<Ran>;
  readonly resume: (...options: string[]) => Promise<Ran>;
  /** A file for the same environment by name, with Skatteetaten elsewhere. */
  readonly environmentAt: (skatteetaten: string) => Promise<string>;
  /** The same, with Maskinporten elsewhere. */
  readonly maskinportenAt: (tokenEndpoint: string) => Promise<string>;
  /** What the authorities have accepted since the last call, or since the store is there. */
  readonly accepted: () => ReturnType<Practice['journal']>;
  end(): Promise<void>;
}

export async function startCoop(): Promise<Coop> {
  const clock = { now: () => new Date() };
  const [program, practice, given] = await Promise.all([buildProgram(), startPractice({ directory: null, clock }), temporaryFolder()]);
  const environmentOf = (changes: Partial<Environment>) => JSON.stringify({ ...practice.environment, name: 'eget-miljoe', ...changes });
  const { p12 } = await practice.identityFor(ORGANISASJONSNUMMER);
  const certificate = await given.file('øving.p12', p12(P12_PASSPHRASE));
  const passphrase = await given.file('passphrase.txt', `${P12_PASSPHRASE}\n`);
  const files = {
    members: await given.file('medlemmer.xlsx', list()),
    profile: await given.file('profile.json', JSON.stringify({ ...PROFILE, maskinporten: { clientId: practice.clientId } })),
    environment: await given.file('env.json', environmentOf({})),
  };
  let current: TemporaryFolder | undefined;
  let seen = 0;

  const folder = () => {
    if (current === undefined) throw new Error('newStore comes first');
    return current;
  };
  const store = () => ['--store', join(folder().path, 'store'), '--store-passphrase-file', join(folder().path, 'store-passphrase.txt')];
  const key = () => ['--p12', certificate, '--passphrase-file', passphrase];
  const order = (members = files.members) => ['submit', members, '--profile', files.profile, '--inntektsaar', '2025', ...store(), '--json'];
  return {
    program,
    practice,
    files,
    async newStore() {
      seen = practice.journal().length;
      const made = await temporaryFolder();
      await made.file('store-passphrase.txt', 'lang nok passfrase\n');
      current = made;
      return () => made.remove();
    },
    folder,
    store,
    key,
    order,
    submit: (...options) => program.run(...order(), '--environment', files.environment, ...key(), ...options),
    resume: (...options) => program.run('resume', ...store(), '--json', ...options),
    environmentAt: (baseUrl) => folder().file('env.json', environmentOf({ skatteetaten: { baseUrl } })),
    maskinportenAt: (tokenEndpoint) =>
      folder().file('env.json', environmentOf({ maskinporten: { ...practice.environment.maskinporten, tokenEndpoint } })),
    accepted() {
      const news = practice.journal().slice(seen);
      seen = practice.journal().length;
      return news;
    },
    async end() {
      await practice.close();
      await program.remove();
      await given.remove();
    },
  };
}

/** Another certificate file under the same passphrase. */
export async function certificateOf(coop: Coop, organisasjonsnummer: string): Promise<string> {
  const { p12 } = await coop.practice.identityFor(organisasjonsnummer);
  return coop.folder().file('annen.p12', p12(P12_PASSPHRASE));
}
