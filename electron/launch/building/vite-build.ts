/** The building process: vite.config.ts as it is, with the outputs below the folder given as argument instead of below `dist/`. */
import { join, resolve } from 'node:path';
import { createBuilder, type Plugin, type UserConfig } from 'vite';
import { PROJECT_ROOT } from '../tools/paths.ts';
import { say } from '../tools/say.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  say('Usage: vite-build.ts FOLDER');
  process.exitCode = 64;
} else {
  const builder = await createBuilder({
    configFile: join(PROJECT_ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [into(resolve(folder))],
  });
  await builder.buildApp();
}

/** Moves every output folder of the configuration from `../dist/<name>` to `<folder>/<name>`. */
function into(target: string): Plugin {
  const moved = (outDir: string | undefined) => outDir?.replace(/^\.\.\/dist(?=\/)/, target);
  return {
    name: 'kundeutbytte:into-folder',
    config(config: UserConfig) {
      const own = moved(config.build?.outDir);
      if (own !== undefined) config.build = { ...config.build, outDir: own };
      for (const environment of Object.values(config.environments ?? {})) {
        const outDir = moved(environment.build?.outDir);
        if (outDir !== undefined) environment.build = { ...environment.build, outDir };
      }
    },
  };
}
