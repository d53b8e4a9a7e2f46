// The packed app looks for, fetches and puts in a new version, by the real electron-updater from a real server; and takes nothing else.
import { chmod, copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { PackedApp } from '../../../electron/launch/releasing/pack-app.ts';
import type { UpdatesView } from '../../../shared/ipc/update-views.ts';
import { giveTo, launchPacked, type PackedRun } from '../harness/launch-packed.ts';
import { screens, t } from '../way.ts';
import { latest, type Offer, updateServer } from './update-server.ts';

const YML = '/latest-linux.yml';
const FILE = '/Kundeutbytte.AppImage';
/** The new version: it says that it was started. */
const NEW = Buffer.from('#!/bin/sh\necho started > "$HOME/new-version-ran"\n');

export function testUpdates(theApp: () => { readonly packed: PackedApp; readonly program: string; readonly output: string }): void {
  test('a new version is asked about, fetched, checked and put in; a false one is not', { timeout: 180_000 }, async () => {
    const { packed, program, output } = theApp();
    const place = join(output, 'appimage');
    await giveTo(place);
    const appImage = join(place, 'Kundeutbytte.AppImage');
    await copyFile('/bin/true', appImage);
    await chmod(appImage, 0o777);
    await using server = await updateServer();
    const config = join(packed.asar, '..', 'app-update.yml');
    await writeFile(config, `provider: generic\nurl: ${server.url}\nupdaterCacheDirName: kundeutbytte-updater\n`);
    try {
      const dataDirectory = join(output, 'data-updates');
      await using app = await launchPacked({
        program,
        dataDirectory,
        display: inject('electron').display,
        env: { APPIMAGE: appImage, APPDIR: packed.folder },
      });
      await screens(app.window).start.ready();
      const offer = (release: Offer, content = NEW) => {
        server.answers = { [YML]: { body: latest(release, NEW) }, [FILE]: { body: content } };
      };
      const look = () => state(app, 'updates.look');
      const download = () => state(app, 'updates.download');

      // Nothing is taken from a place that answers with something else.
      server.answers = {
        [YML]: { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title><p>Welcome: to the hotel' },
      };
      expect(await look()).toEqual({ kind: 'trouble', why: 'not-understood' });
      server.answers = { [YML]: { body: '' } };
      expect(await look()).toEqual({ kind: 'trouble', why: 'not-understood' });
      server.answers = {};
      expect(await look()).toEqual({ kind: 'trouble', why: 'not-understood' });
      server.answers = { [YML]: { status: 500, body: 'no' } };
      expect(await look()).toEqual({ kind: 'trouble', why: 'unreachable' });
      offer({ version: 'newest of all' });
      expect(await look()).toEqual({ kind: 'trouble', why: 'not-understood' });

      // Never backwards, nor to what is here.
      for (const version of ['0.1.0', '0.0.9', '0.1.0-beta.1']) {
        offer({ version });
        expect([version, await look()]).toEqual([version, { kind: 'newest' }]);
      }

      // Another host without TLS, named in the release or led to: not even asked.
      const astray = `http://update.localhost:${server.port}/Kundeutbytte.AppImage`;
      offer({ version: '9.0.0', file: astray });
      expect(await look()).toMatchObject({ kind: 'available' });
      expect(await download()).toEqual({ kind: 'trouble', why: 'unreachable' });
      server.answers = { [YML]: { status: 302, headers: { location: `http://update.localhost:${server.port}${YML}` }, body: '' } };
      expect(await look()).toMatchObject({ kind: 'trouble' });
      expect(server.asked.filter(({ path, headers }) => path === FILE || headers.host?.startsWith('update.'))).toEqual([]);

      // What came is not what the release says.
      for (const release of [
        { version: '9.0.0', sha512: 'AAAA' },
        { version: '9.0.0', sha512: null },
      ]) {
        offer(release);
        expect(await look()).toMatchObject({ kind: 'available' });
        expect(await download()).toMatchObject({ kind: 'trouble' });
      }
      offer({ version: '9.0.0' }, Buffer.from('#!/bin/sh\nanother program\n'));
      await look();
      expect(await download()).toEqual({ kind: 'trouble', why: 'not-whole' });
      offer({ version: '9.0.0' }, NEW.subarray(0, 20));
      await look();
      expect(await download()).toEqual({ kind: 'trouble', why: 'not-whole' });

      // The real one, by the buttons.
      const { window } = app;
      await window.getByRole('button', { name: t.frame.settings }).click();
      offer({ version: '9.0.0' });
      await window.getByRole('button', { name: t.updates.look }).click();
      await window.getByText(t.updates.available('9.0.0')).waitFor();
      expect(server.asked.filter(({ path, headers }) => path === FILE && headers['x-user-staging-id'] !== undefined)).toEqual([]);
      expect(server.asked.some(({ headers }) => 'x-user-staging-id' in headers || 'cookie' in headers)).toBe(false);
      await window.getByRole('button', { name: t.updates.download }).click();
      await window.getByText(t.updates.ready('9.0.0')).waitFor();
      // Fetched, and nothing replaced yet.
      expect(await readFile(appImage)).not.toEqual(NEW);
      await server.stop();
      await window.getByRole('button', { name: t.updates.install }).click();
      await app.gone;
      expect(await readFile(appImage)).toEqual(NEW);
      await expect
        .poll(() => readFile(join(dataDirectory, 'new-version-ran'), 'utf8').catch(() => ''), { timeout: 10_000 })
        .toBe('started\n');
    } finally {
      await rm(config);
    }
  });
}

function state({ window }: PackedRun, call: 'updates.look' | 'updates.download'): Promise<UpdatesView['state']> {
  return window.evaluate(`window.kundeutbytte.calls['${call}']({}).then((reply) => reply.ok ? reply.value.state : reply.failure)`);
}
