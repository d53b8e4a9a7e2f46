// In which order the app starts: a window that can be seen, then questions of its page, and only then the keychain; no network at all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { withUtf8 } from '../../electron/launch/machine/utf8-locale.ts';
import { PROJECT_ROOT } from '../../electron/launch/tools/paths.ts';

const PROBE = join(import.meta.dirname, 'harness', 'start-order.cjs');

test('the keychain is asked when the window is there to be seen, and nothing goes to the network', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'kundeutbytte-start-'));
  onTestFinished(() => rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 }));
  const { executable, switches, display } = inject('electron');
  const child = spawn(executable, [...switches, `--user-data-dir=${dataDirectory}`, '-r', PROBE, PROJECT_ROOT], {
    env: { ...withUtf8(process.env), ...(display === undefined ? {} : { DISPLAY: display }) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString();
  });
  await once(child, 'close');
  const line = stdout.split('\n').find((candidate) => candidate.startsWith('{"order"'));
  expect(JSON.parse(line ?? '{}')).toEqual({ order: ['window', 'page asks', 'keychain'], windows: 1 });
});
