import { describe, expect, it } from 'vitest';
import type { Apt } from '../../../../electron/launch/machine/apt.ts';
import { ensureLibraries, missingLibraries } from '../../../../electron/launch/machine/system-libraries.ts';
import { ensureTestPackages } from '../../../../electron/launch/machine/test-packages.ts';
import type { Run } from '../../../../electron/launch/tools/run.ts';
import { fail, ok } from '../../../../shared/result.ts';

const LDD = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /cache/libffmpeg.so (0x00007f)
	libgtk-3.so.0 => not found
	libasound.so.2 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libgtk-3.so.0 => not found
`;

interface System {
  readonly root?: boolean;
  readonly apt?: boolean;
  /** What apt can install once its lists are there. */
  readonly packages?: readonly string[];
  readonly listsFetched?: boolean;
  readonly ldd?: string;
  readonly installs?: boolean;
}

/** A system that behaves: after a successful apt-get install nothing is missing any more. */
function system({ root = true, apt = true, packages = [], listsFetched = true, ldd = LDD, installs = true }: System) {
  const commands: string[] = [];
  const said: string[] = [];
  let fetched = listsFetched;
  let missing = ldd;
  const run: Run = async (command, args) => {
    const line = [command, ...args].join(' ');
    const answer = (code: number, stdout = '', stderr = '') => ({ code, stdout, stderr });
    if (command === 'ldd') return answer(0, missing);
    if (command === 'apt-cache') {
      const known = fetched ? args.filter((name) => packages.includes(name)) : [];
      return answer(0, known.map((name) => `${name}:\n  Installed: (none)\n  Candidate: 1.0\n  Version table:\n`).join(''));
    }
    commands.push(line);
    if (args[0] === 'update') fetched = true;
    else if (!installs) return answer(100, '', 'E: Unable to fetch some archives');
    else missing = '';
    return answer(0);
  };
  const aptOf: Apt = { there: apt, root, run, say: (line) => said.push(line) };
  return { apt: aptOf, ensure: () => ensureLibraries(['/cache/electron'], 'Electron needs', aptOf), commands, said };
}

const BOOKWORM = ['libgtk-3-0', 'libasound2'];
const TRIXIE = ['libgtk-3-0t64', 'libasound2t64'];
const INSTALL = 'apt-get install -q -y -o DPkg::Lock::Timeout=180 --no-install-recommends';

it('names what ldd does not find, each once', () => {
  expect(missingLibraries(LDD)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
});

describe('shared libraries that are missing', () => {
  it.each<[string, System, ReturnType<typeof ok<void>> | RegExp, string[]]>([
    ['none is: nothing is done', { ldd: '' }, ok(undefined), []],
    ['root on Debian 12', { packages: BOOKWORM }, ok(undefined), [`${INSTALL} libgtk-3-0 libasound2`]],
    ['root on Debian 13: the packages have other names', { packages: TRIXIE }, ok(undefined), [`${INSTALL} libgtk-3-0t64 libasound2t64`]],
    [
      'root in a fresh container: the lists are fetched first',
      { packages: BOOKWORM, listsFetched: false },
      ok(undefined),
      ['apt-get update -q', `${INSTALL} libgtk-3-0 libasound2`],
    ],
    [
      'an ordinary user gets the command to type',
      { root: false, packages: TRIXIE },
      /^Electron needs 2 system packages; install with: sudo apt-get install -y --no-install-recommends libgtk-3-0t64 libasound2t64$/,
      [],
    ],
    ['a system without apt', { root: false, apt: false }, /called libgtk-3-0, libasound2; install them with your system's tool/, []],
    ['apt does not know them', { packages: [] }, /that apt doesn't know: libgtk-3-0, libasound2/, ['apt-get update -q']],
    [
      'apt fails',
      { packages: BOOKWORM, installs: false },
      /could not install libgtk-3-0 libasound2: E: Unable to fetch some archives/,
      [`${INSTALL} libgtk-3-0 libasound2`],
    ],
    ['a library nobody expected', { ldd: '\tlibstrange.so.7 => not found\n' }, /doesn't have: libstrange\.so\.7/, []],
  ])('%s', async (_, machine, expected, commands) => {
    const { ensure, commands: ran } = system(machine);
    expect(await ensure()).toEqual(expected instanceof RegExp ? fail(expect.stringMatching(expected)) : expected);
    expect(ran).toEqual(commands);
  });

  it('says what it installs before it does', async () => {
    const { ensure, said } = system({ packages: BOOKWORM, listsFetched: false });
    await ensure();
    expect(said).toEqual([
      'Fetching the list of system packages (apt-get update).',
      'Electron needs 2 system packages; installing with apt-get: libgtk-3-0 libasound2',
    ]);
  });
});

describe('programs that unit tests use', () => {
  const nowhere = '/nowhere';

  it('are installed by root', async () => {
    const { apt, commands } = system({ ldd: '', packages: ['openssl', 'dbus-daemon', 'gnome-keyring'] });
    expect(await ensureTestPackages(apt, nowhere)).toEqual(ok(undefined));
    expect(commands).toEqual([`${INSTALL} openssl dbus-daemon gnome-keyring`]);
  });

  it('are named with the command for everyone else', async () => {
    const { apt } = system({ root: false, ldd: '', packages: ['openssl', 'dbus-daemon', 'gnome-keyring'] });
    expect(await ensureTestPackages(apt, nowhere)).toEqual(
      fail(
        'Some unit tests need 3 system packages; install with: sudo apt-get install -y --no-install-recommends openssl dbus-daemon gnome-keyring',
      ),
    );
  });
});
