/** `npm run build`: builds `dist/`, whether it is stale or not. */
import { buildAnyway, viteBuild } from './building/build-if-stale.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { say } from './tools/say.ts';

const built = await buildAnyway(PROJECT_ROOT, { build: viteBuild, say });
say(built.ok ? 'Built dist/.' : built.failure);
process.exitCode = built.ok ? 0 : 1;
