/** Which Electron runs the app from source. Decides only; the steps themselves come in, so that the order can be tested. */
import { fail, ok, type Result } from '../../../shared/result.ts';

export interface FoundElectron {
  /** `override`: the developer's own choice; `own`: the version in package.json; `practice`: the test-only runtime. */
  readonly kind: 'override' | 'own' | 'practice';
  readonly dist: string;
  readonly version: string;
}

export interface ElectronSources {
  /** ELECTRON_OVERRIDE_DIST_PATH, which Electron's own tools know too. */
  readonly override: string | undefined;
  /** The version in package.json. */
  readonly ownVersion: string;
  versionOf(dist: string): Promise<string | undefined>;
  /** The folder of the version in package.json, where its binary has been downloaded. */
  ownDist(): Promise<string | undefined>;
  /** Downloads it. The sentence of a failure says why it can't be had. */
  download(): Promise<Result<string, string>>;
  /** Whether a download failed within the last day: then it isn't waited for again where there is another way. */
  failedLately(): Promise<boolean>;
  noteFailure(sentence: string): Promise<void>;
  /** Undefined on machines for which there is no test-only runtime. */
  readonly practice: { readonly version: string; make(): Promise<Result<string, string>> } | undefined;
  say(line: string): void;
}

export async function findElectron(sources: ElectronSources): Promise<Result<FoundElectron, string>> {
  const { override, ownVersion, practice } = sources;
  if (override !== undefined && override !== '') {
    const version = await sources.versionOf(override);
    if (version === undefined) return fail(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron in ${override}.`);
    return ok({ kind: 'override', dist: override, version });
  }

  const there = await sources.ownDist();
  if (there !== undefined) return ok({ kind: 'own', dist: there, version: ownVersion });

  const skipDownload = practice !== undefined && (await sources.failedLately());
  const downloaded = skipDownload ? fail(`a download failed less than a day ago`) : await sources.download();
  if (downloaded.ok) return ok({ kind: 'own', dist: downloaded.value, version: ownVersion });
  if (practice === undefined) {
    return fail(
      `Electron ${ownVersion} is not here and could not be downloaded: ${downloaded.failure}. Run the command again with a network.`,
    );
  }
  if (!skipDownload) await sources.noteFailure(downloaded.failure);

  sources.say(
    `Electron ${ownVersion} can't be had (${downloaded.failure}); using Electron ${practice.version}, for tests and practice only.`,
  );
  const made = await practice.make();
  return made.ok ? ok({ kind: 'practice', dist: made.value, version: practice.version }) : made;
}
