// The .deb, installed by dpkg itself, into a view of the disk that only this test has. Nothing of it is left on the machine.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import type { PackedApp } from '../../../electron/launch/releasing/pack-app.ts';
import { temporaryFolder } from '../../fixtures/workbooks.ts';
import { launchPacked } from '../harness/launch-packed.ts';
import { commandsBelow } from '../harness/processes-below.ts';
import { practiceJournal, screens, sheetWithoutProblems } from '../way.ts';

const PROGRAM = '/usr/bin/kundeutbytte';
/** Everything that dpkg and a package's scripts write to lies over the real one, in memory. */
const OWN_DISK = `
set -e
top=$(mktemp -d)
mount -t tmpfs tmpfs "$top"
for folder in usr etc var opt; do
  mkdir "$top/$folder" "$top/$folder.work"
  mount -t overlay overlay -o "lowerdir=/$folder,upperdir=$top/$folder,workdir=$top/$folder.work" "/$folder"
done
echo ready
cat > /dev/null
umount -l "$top"
rmdir "$top"
`;

function canInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/dpkg')) return false;
  try {
    execFileSync('unshare', ['--mount', 'sh', '-c', OWN_DISK], { input: '', stdio: ['pipe', 'ignore', 'ignore'] });
    return true;
  } catch {
    return false;
  }
}
const CAN_INSTALL = canInstall();
if (!CAN_INSTALL)
  console.warn('SKIPPED: the .deb is installed over a view of the disk of its own, which only root on Debian’s kin can have.');

async function ownDisk(): Promise<{ readonly pid: number; in(...command: string[]): string; [Symbol.asyncDispose](): Promise<void> }> {
  const holder: ChildProcess = spawn('unshare', ['--mount', 'sh', '-c', OWN_DISK], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { pid, stdin, stdout } = holder;
  if (pid === undefined || stdin === null || stdout === null) throw new Error('unshare could not be started');
  const ended = new Promise<void>((resolve) => {
    holder.once('exit', () => resolve());
  });
  await new Promise<void>((resolve) => createInterface({ input: stdout }).once('line', () => resolve()));
  return {
    pid,
    in: (command, ...args) =>
      execFileSync('nsenter', ['-t', String(pid), '--mount', '--', command ?? '', ...args], { encoding: 'utf8', stdio: 'pipe' }),
    async [Symbol.asyncDispose]() {
      stdin.end();
      await ended;
    },
  };
}

export function testInstalled(theApp: () => { readonly packed: PackedApp; readonly output: string }): void {
  const theDeb = () => {
    const deb = theApp().packed.installers.find((file) => file.endsWith('.deb'));
    if (deb === undefined) throw new Error('There is no .deb.');
    return deb;
  };

  test('the .deb says what it is and needs, in words that dpkg takes', () => {
    const fields = execFileSync('dpkg-deb', ['--field', theDeb()], { encoding: 'utf8' });
    expect(fields).toMatch(/^Package: kundeutbytte$/m);
    expect(fields).toMatch(/^Architecture: amd64$/m);
    expect(fields).toMatch(/^Depends: .*libsecret-1-0.*$/m);
    expect(fields).toMatch(/^Description: .+\n .+$/m);
    const list = execFileSync('dpkg-deb', ['--contents', theDeb()], { encoding: 'utf8' });
    // Everything belongs to root, and nobody else may write to any of it.
    const lines = list.trimEnd().split('\n');
    expect(lines.filter((line) => !/^[-dl]rw[x-]r-[x-]r-[x-] root\/root /.test(line) && !line.startsWith('l'))).toEqual([]);
    // Only our own places.
    const OURS = /^\.\/(opt\/(Kundeutbytte\/.*)?|usr\/(share\/((applications|mime|icons)\/.*)?)?)?$/;
    expect(lines.map((line) => line.split(/\s+/)[5] ?? '').filter((path) => !OURS.test(path))).toEqual([]);
  });

  test.skipIf(!CAN_INSTALL)(
    'installed by dpkg: menu, file type, icon; from sheet to receipt in the sandbox; removed, and the data stays',
    async () => {
      await using disk = await ownDisk();
      const folder = await temporaryFolder();
      const dataDirectory = join(theApp().output, 'data-installed');
      try {
        // What it depends on is looked after for the tests already, under the names of this machine's own system.
        disk.in('dpkg', '--install', '--force-depends', theDeb());
        expect(disk.in('dpkg', '--verify', 'kundeutbytte')).toBe('');
        expect(disk.in('readlink', '-f', PROGRAM)).toBe('/opt/Kundeutbytte/kundeutbytte\n');

        const desktop = disk.in('cat', '/usr/share/applications/kundeutbytte.desktop');
        expect(desktop).toMatch(/^MimeType=application\/x-kundeutbytte;$/m);
        expect(desktop).toMatch(/^Icon=kundeutbytte$/m);
        expect(desktop).toMatch(/^Comment\[nb\]=.+$/m);
        expect(disk.in('ls', '/usr/share/icons/hicolor/512x512/apps')).toContain('kundeutbytte.png');
        if (existsSync('/usr/bin/update-mime-database')) {
          const types = disk.in('grep', 'kundeutbytte', '/usr/share/mime/globs2');
          expect(types).toMatch(/^\d+:application\/x-kundeutbytte:\*\.kundeutbytte$/m);
        }

        // As a file manager opens a file with it.
        const [, exec = ''] = /^Exec=(.*)$/m.exec(desktop) ?? [];
        expect(exec).toBe('/opt/Kundeutbytte/kundeutbytte %U');
        const sheet = await folder.file('medlemmer æøå 100 %.xlsx', sheetWithoutProblems());
        await chmod(folder.path, 0o755);
        await using app = await launchPacked({
          program: exec.replace(' %U', ''),
          dataDirectory,
          display: inject('electron').display,
          files: [pathToFileURL(sheet).href],
          onDiskOf: disk.pid,
        });
        const { check, send, receipt } = screens(app.window);
        await check.grid.waitFor();
        const renderers = commandsBelow(app.pid).filter(({ command }) => command.includes('--type=renderer'));
        expect(renderers).toEqual([
          { command: expect.stringMatching(/^\/opt\/Kundeutbytte\/(?!.*--no-sandbox)/), systemCallsAreFiltered: true },
        ]);
        await check.next.click();
        await send.practiceProfile.click();
        await send.confirm.check();
        await send.send(4).click();
        await receipt.heading.waitFor();
        expect(await practiceJournal(dataDirectory)).toMatchObject([{ antallOppgaver: 4, sumUtbetaltBeloep: 7551 }]);
        await app.close();

        disk.in('dpkg', '--purge', 'kundeutbytte');
        expect(() => disk.in('ls', PROGRAM)).toThrow();
        expect(() => disk.in('ls', '/opt/Kundeutbytte')).toThrow();
        expect(await readdir(join(dataDirectory, 'practice'))).not.toEqual([]);
        expect(await readdir(dataDirectory)).toContain('settings.json');
      } finally {
        await folder.remove();
      }
    },
  );
}
