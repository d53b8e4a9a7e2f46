/** System programs that some unit tests hold the product against. Where they can't be had those tests say so and are skipped. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { PROJECT_ROOT } from '../tools/paths.ts';
import { type Apt, installPackages } from './apt.ts';
import { ensureLibraries } from './system-libraries.ts';

/** openssl makes .p12 files of every kind; a real keychain is gnome-keyring on a message bus of its own, reached through libsecret. */
const PACKAGE_OF: Readonly<Record<string, string>> = {
  openssl: 'openssl',
  'dbus-run-session': 'dbus-daemon',
  'gnome-keyring-daemon': 'gnome-keyring',
};
const KEYTAR = join(PROJECT_ROOT, 'node_modules', 'keytar', 'prebuilds', `linux-${process.arch}`, 'keytar.node');
const WHO = 'Some unit tests need';

export async function ensureTestPackages(apt: Apt, path = process.env.PATH ?? ''): Promise<Result<void, string>> {
  const libraries = await ensureLibraries([KEYTAR], WHO, apt);
  const missing = Object.entries(PACKAGE_OF).filter(([program]) => !isOnPath(program, path));
  const programs =
    missing.length === 0
      ? ok(undefined)
      : await installPackages(
          missing.map(([, name]) => [name]),
          WHO,
          apt,
        );
  return libraries.ok ? programs : libraries;
}

function isOnPath(program: string, path: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
