/** `npm run release -- win|mac|linux [--unsigned]`: installers in release/. Publishes nothing. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildAnyway, viteBuild } from './building/build-if-stale.ts';
import { orderDebsHere } from './deb/order-debs-here.ts';
import { RELEASE_PLATFORMS, type ReleasePlatform, releaseConfig } from './releasing/release-config.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { say } from './tools/say.ts';

const PLATFORMS: Readonly<Record<ReleasePlatform, Platform>> = { win: Platform.WINDOWS, mac: Platform.MAC, linux: Platform.LINUX };

process.exitCode = await release();

async function release(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { unsigned: { type: 'boolean', default: false } } });
  const platform = RELEASE_PLATFORMS.find((name) => name === positionals[0]);
  if (platform === undefined || positionals.length !== 1) {
    say('Usage: npm run release -- win|mac|linux [--unsigned]');
    return 64;
  }
  const config = releaseConfig(platform, process.env, values);
  if (!config.ok) {
    say(config.failure);
    return 1;
  }
  const built = await buildAnyway(PROJECT_ROOT, { build: viteBuild, say });
  if (!built.ok) {
    say(built.failure);
    return 1;
  }
  orderDebsHere();
  const files = await build({
    projectDir: PROJECT_ROOT,
    targets: PLATFORMS[platform].createTarget(),
    publish: 'never',
    config: { ...config.value, extends: join(PROJECT_ROOT, 'electron-builder.yml') },
  });
  for (const file of files) say(file);
  return 0;
}
