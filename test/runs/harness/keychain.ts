/** A real keychain that can go and come back while the app runs: gnome-keyring on a message bus of its own, which stays. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../../electron/launch/tools/run.ts';

export interface RealKeychain extends AsyncDisposable {
  /** For the app's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** With what was in it before. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** `folder`: its own, where its entries lie; password "test". Nothing on the bus starts a keychain by itself. */
export async function realKeychain(folder: string): Promise<RealKeychain> {
  const env = {
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'bus')}`,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
  };
  for (const directory of [env.XDG_DATA_HOME, env.XDG_RUNTIME_DIR]) await mkdir(directory, { recursive: true, mode: 0o700 });
  const config = join(folder, 'bus.conf');
  await writeFile(
    config,
    `<busconfig><type>session</type><listen>${env.DBUS_SESSION_BUS_ADDRESS}</listen><auth>EXTERNAL</auth><policy context="default">
     <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`,
  );
  const everything = { PATH: process.env.PATH, ...env };
  const bus = spawn('dbus-daemon', [`--config-file=${config}`, '--nofork', '--print-address'], {
    env: everything,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await firstLine(bus);
  let keyring: ChildProcess | undefined;
  const stop = async () => {
    if (keyring) await end(keyring);
    keyring = undefined;
  };
  return {
    env,
    async start() {
      // It reads its password to the end, and says nothing when it is there.
      keyring = spawn('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets'], {
        env: everything,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      keyring.stdin?.end('test');
      await untilItAnswers(everything);
    },
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      await end(bus);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.kill('SIGKILL');
  await gone;
}

function firstLine({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stdout === null) return reject(new Error('The bus says nothing.'));
    createInterface({ input: stdout }).once('line', () => resolve());
    stdout.once('close', () => reject(new Error('The bus ended at once.')));
  });
}

const ASK = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner'];

async function untilItAnswers(env: NodeJS.ProcessEnv): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { stdout } = await run('dbus-send', [...ASK, 'string:org.freedesktop.secrets'], { env });
    if (stdout.includes('boolean true')) return;
    await sleep(100);
  }
  throw new Error('The keychain does not answer.');
}
