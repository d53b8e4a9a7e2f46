/** `npm run --silent kundeutbytte -- …`: builds what is stale without a word, then is the command line, in this very process. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale, viteBuild } from './building/build-if-stale.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { say } from './tools/say.ts';

const built = await buildIfStale(PROJECT_ROOT, { build: viteBuild, say: () => undefined });
if (built.ok) {
  // The processes that it forks run built JavaScript: they have no use for the TypeScript loader of this one.
  process.execArgv = [];
  const program = join(PROJECT_ROOT, 'dist', 'command-line', 'kundeutbytte.js');
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
} else {
  say(built.failure);
  // None of the statuses that a command answers with (docs: command line): this is not about the user's sheet.
  process.exitCode = 70;
}
