import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appDataFolder } from '../../../electron/command-line/store.ts';

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['linux', {}, join('/home/kari', '.config', 'Kundeutbytte')],
  ['linux', { XDG_CONFIG_HOME: '/elsewhere' }, join('/elsewhere', 'Kundeutbytte')],
  ['darwin', {}, join('/home/kari', 'Library', 'Application Support', 'Kundeutbytte')],
  ['win32', { APPDATA: 'C:\\Users\\kari\\AppData\\Roaming' }, join('C:\\Users\\kari\\AppData\\Roaming', 'Kundeutbytte')],
])('on %s with %j the data lie where the window has them', (platform, env, folder) => {
  expect(appDataFolder(platform, env, '/home/kari')).toBe(folder);
});
