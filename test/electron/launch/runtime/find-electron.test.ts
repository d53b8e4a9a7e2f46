import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isYoungerThan, whyDownloadFailed } from '../../../../electron/launch/runtime/electron-sources.ts';
import { type ElectronSources, findElectron } from '../../../../electron/launch/runtime/find-electron.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Machine {
  readonly override?: string;
  readonly overrideVersion?: string;
  readonly ownDist?: boolean;
  readonly network?: boolean;
  readonly failedLately?: boolean;
  readonly linuxX64?: boolean;
  readonly registry?: boolean;
}

function sourcesOf(machine: Machine) {
  const did: string[] = [];
  const said: string[] = [];
  const sources: ElectronSources = {
    override: machine.override,
    ownVersion: '45.4.1',
    versionOf: async () => machine.overrideVersion,
    ownDist: async () => (machine.ownDist ? '/own' : undefined),
    download: async () => {
      did.push('download');
      return machine.network ? ok('/downloaded') : fail('its download server cannot be reached');
    },
    failedLately: async () => machine.failedLately ?? false,
    noteFailure: async (sentence) => {
      did.push(`note: ${sentence}`);
    },
    practice: machine.linuxX64
      ? {
          version: '33.2.1',
          make: async () => {
            did.push('practice');
            return machine.registry ? ok('/practice') : fail('The registry is not reachable.');
          },
        }
      : undefined,
    say: (line) => said.push(line),
  };
  return { sources, did, said };
}

const NOTE = 'note: its download server cannot be reached';

describe('which Electron runs', () => {
  it.each<[string, Machine, string | RegExp, string[]]>([
    ['the developer’s own choice before all', { override: '/mine', overrideVersion: '46.0.0', ownDist: true }, 'override 46.0.0 /mine', []],
    ['an empty choice is none', { override: '', ownDist: true }, 'own 45.4.1 /own', []],
    ['a choice that is no Electron is said, not passed over', { override: '/mine', ownDist: true }, /no Electron in \/mine/, []],
    ['the one that is there', { ownDist: true, linuxX64: true, failedLately: true }, 'own 45.4.1 /own', []],
    ['the one that can be downloaded', { network: true, linuxX64: true, registry: true }, 'own 45.4.1 /downloaded', ['download']],
    ['else the test-only one', { linuxX64: true, registry: true }, 'practice 33.2.1 /practice', ['download', NOTE, 'practice']],
    [
      'without trying again the same day',
      { linuxX64: true, registry: true, failedLately: true },
      'practice 33.2.1 /practice',
      ['practice'],
    ],
    ['elsewhere it is always tried again', { failedLately: true, network: true }, 'own 45.4.1 /downloaded', ['download']],
    ['elsewhere there is no other', {}, /45\.4\.1 is not here .* cannot be reached/, ['download']],
    ['nothing can be had', { linuxX64: true }, /^The registry is not reachable\.$/, ['download', NOTE, 'practice']],
  ])('%s', async (_, machine, expected, steps) => {
    const { sources, did } = sourcesOf(machine);
    const found = await findElectron(sources);
    const told = found.ok ? `${found.value.kind} ${found.value.version} ${found.value.dist}` : found.failure;
    if (typeof expected === 'string') expect(told).toBe(expected);
    else expect(told).toMatch(expected);
    expect(did).toEqual(steps);
  });

  it('says that the test-only one is for tests and practice, and why it is taken', async () => {
    const { sources, said } = sourcesOf({ linuxX64: true, registry: true });
    await findElectron(sources);
    expect(said).toEqual([
      "Electron 45.4.1 can't be had (its download server cannot be reached); using Electron 33.2.1, for tests and practice only.",
    ]);
  });
});

describe('why a download failed', () => {
  it.each([
    ['TypeError: fetch failed\n  cause: Error: getaddrinfo ENOTFOUND example.org', 'its download server cannot be reached'],
    ['Error: ENOSPC: no space left on device, write', 'the disk is full'],
    [
      'HTTPError: Response code 404 (Not Found) for https://example.org/e.zip\n    at x',
      'Response code 404 (Not Found) for https://example.org/e.zip',
    ],
    ['', 'its download failed'],
  ])('%j', (stderr, sentence) => {
    expect(whyDownloadFailed(stderr)).toBe(sentence);
  });
});

describe('the note of a failed download', () => {
  const HOUR = 3_600_000;
  it.each([
    ['an hour ago', -HOUR, true],
    ['23 hours ago', -23 * HOUR, true],
    ['25 hours ago', -25 * HOUR, false],
    ['in the future, because the clock was put back', HOUR, false],
  ])('%s', async (_, offset, counts) => {
    const note = join(await temporaryFolder(), 'note');
    const now = Date.UTC(2026, 0, 15);
    await writeFile(note, '');
    await utimes(note, (now + offset) / 1000, (now + offset) / 1000);
    expect(await isYoungerThan(note, 24 * HOUR, now)).toBe(counts);
  });

  it('that is not there does not count', async () => {
    expect(await isYoungerThan(join(await temporaryFolder(), 'note'), 24 * HOUR, Date.now())).toBe(false);
  });
});
