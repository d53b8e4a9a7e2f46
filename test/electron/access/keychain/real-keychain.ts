/** A real keychain for one command: gnome-keyring on a message bus of its own; both end with the command. */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const NEEDED = ['dbus-run-session', 'gnome-keyring-daemon'];
const missing = NEEDED.filter((program) => !isOnPath(program));
/** Why there is none here; undefined when there is. */
export const noKeychainBecause = missing.length === 0 ? undefined : `${missing.join(' and ')} not installed`;

if (noKeychainBecause !== undefined) process.stderr.write(`SKIPPED: tests with a real keychain, because ${noKeychainBecause}\n`);

/** `unlocked` makes a keyring with the password "test", or opens it; `locked` starts the service without a password. */
export async function withKeychain(state: 'unlocked' | 'locked', dataHome: string, command: readonly string[]): Promise<string> {
  const daemon =
    state === 'unlocked'
      ? 'printf test | gnome-keyring-daemon --unlock --components=secrets'
      : 'gnome-keyring-daemon --start --components=secrets';
  const { stdout } = await run('dbus-run-session', ['--', 'sh', '-c', `${daemon} >/dev/null 2>&1; exec "$@"`, 'sh', ...command], {
    env: { ...withoutDisplay(), XDG_DATA_HOME: dataHome },
  });
  return stdout;
}

/** No bus at all, as on a server. */
export async function withoutKeychain(command: readonly string[]): Promise<string> {
  const [program = '', ...args] = command;
  const { stdout } = await run(program, args, { env: withoutDisplay() });
  return stdout;
}

/** With a display, a locked keyring would ask somebody for its password. */
function withoutDisplay(): NodeJS.ProcessEnv {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, DBUS_SESSION_BUS_ADDRESS: ___, XDG_RUNTIME_DIR: ____, ...environment } = process.env;
  return environment;
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
