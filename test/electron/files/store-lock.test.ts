import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answersAt, isRunning, type LockOwner, listenAt, processStart } from '../../../electron/files/lock-owner.ts';
import { takeStoreLock } from '../../../electron/files/store-lock.ts';
import { type Child, runChild } from './child.ts';
import { tempFolder } from './temp-folder.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';

async function contender(folder: string): Promise<Child> {
  const child = runChild('hold-lock.ts', [folder]);
  expect(await child.nextLine()).toBe('ready');
  return child;
}

function go(child: Child): Promise<string | undefined> {
  child.process.stdin?.write('go\n');
  return child.nextLine();
}

/** The number of a process that has just ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

function writeLock(folder: string, owner: Partial<LockOwner>): Promise<void> {
  return writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, token: TOKEN, start: null, ...owner }));
}

describe('the store lock', () => {
  test('is for one at a time, also within a process, and comes back when it is released', async () => {
    const folder = await tempFolder();
    const first = await takeStoreLock(folder);
    expect(first.ok).toBe(true);
    expect(await takeStoreLock(folder)).toMatchObject({
      ok: false,
      failure: { code: 'STORE_LOCKED_BY_OTHER_PROCESS', data: { pid: process.pid } },
    });
    if (first.ok) await first.value.release();
    expect(await readdir(folder)).toEqual([]);
    expect((await takeStoreLock(folder)).ok).toBe(true);
  });

  test('another process that runs keeps it, and gives it back', { timeout: 60_000 }, async () => {
    const folder = await tempFolder();
    const other = await contender(folder);
    expect(await go(other)).toBe(`taken ${other.process.pid}`);
    expect(await takeStoreLock(folder)).toMatchObject({ ok: false, failure: { data: { pid: other.process.pid } } });
    other.process.stdin?.end();
    expect(await other.ended()).toBe(0);
    expect((await takeStoreLock(folder)).ok).toBe(true);
  });

  test('a process that was killed loses it', { timeout: 60_000 }, async () => {
    const folder = await tempFolder();
    const other = await contender(folder);
    expect(await go(other)).toBe(`taken ${other.process.pid}`);
    other.process.kill('SIGKILL');
    await other.ended();
    expect((await takeStoreLock(folder)).ok).toBe(true);
    expect(await readFile(join(folder, 'lock'), 'utf8')).toContain(`"pid":${process.pid}`);
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test('several processes after one dead lock: exactly one gets it', { timeout: 120_000 }, async () => {
    const folder = await tempFolder();
    const contenders = await Promise.all(Array.from({ length: 4 }, () => contender(folder)));
    for (let round = 0; round < 3; round += 1) {
      const racing = round === 0 ? contenders : await Promise.all(Array.from({ length: 4 }, () => contender(folder)));
      await writeLock(folder, { pid: await deadPid(), start: 'another boot/1' });
      const answers = await Promise.all(racing.map(go));
      expect(answers.filter((answer) => answer?.startsWith('taken'))).toHaveLength(1);
      for (const each of racing) each.process.kill('SIGKILL');
      await Promise.all(racing.map((each) => each.ended()));
    }
  });

  test('many takers within one process after one dead lock: exactly one gets it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const folder = await tempFolder();
      await writeLock(folder, { pid: 2 ** 22 + 1 });
      const taken = await Promise.all(Array.from({ length: 8 }, () => takeStoreLock(folder)));
      expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['lock']);
    }
  });

  test('a process that died while taking over blocks nobody', async () => {
    const folder = await tempFolder();
    await writeLock(folder, { pid: await deadPid() });
    await writeFile(
      join(folder, `lock.${TOKEN.slice(0, 10)}`),
      JSON.stringify({ pid: await deadPid(), token: 'f'.repeat(32), start: null }),
    );
    expect((await takeStoreLock(folder)).ok).toBe(true);
    expect(await readdir(folder)).toEqual(['lock']);
  });

  test.each(['', '{"pid":1', '\0\0\0\0'])('a lock that was never finished is taken over: %j', async (text) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'lock'), text);
    expect((await takeStoreLock(folder)).ok).toBe(true);
  });

  test('a lock of a later version counts, whatever else it says', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, token: TOKEN, start: null, window: 2 }));
    expect((await takeStoreLock(folder)).ok).toBe(false);
  });

  test('one that was taken away in the meantime is not released', async () => {
    const folder = await tempFolder();
    const taken = await takeStoreLock(folder);
    await writeLock(folder, {});
    if (taken.ok) await taken.value.release();
    expect(await readdir(folder)).toEqual(['lock']);
  });
});

describe('whether the owner runs', () => {
  const me = { pid: process.pid, token: TOKEN };

  test.runIf(process.platform === 'linux')('a number that was used again is not the owner', async () => {
    const start = await processStart(process.pid);
    expect(start).toMatch(/^[0-9a-f-]{36}\/\d+$/);
    expect(await isRunning({ ...me, start: start ?? null })).toBe(true);
    expect(await isRunning({ ...me, start: `${start}0` })).toBe(false);
  });

  test('without a start time a living number counts, but on Windows it has to answer', async () => {
    expect(await isRunning({ ...me, start: null }, 'darwin')).toBe(true);
    expect(await isRunning({ ...me, pid: await deadPid(), start: null }, 'darwin')).toBe(false);
    expect(await isRunning({ ...me, start: null }, 'win32')).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('who listens answers, and who has gone does not', async () => {
    const address = join(await tempFolder(), 'socket');
    expect(await answersAt(address)).toBe(false);
    const server = await listenAt(address);
    onTestFinished(() => void server.close());
    expect(await answersAt(address)).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    expect(await answersAt(address)).toBe(false);
  });
});
