// What `electron PATH` runs first, packed as resources/default_app.asar: the test-only runtime comes without Electron's own.
// Does what Electron's does for the one form that is used here, `electron [switches] [-r FILE]… PATH [arguments]`.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { path, modules } = readArguments(process.argv.slice(1));
if (path === undefined) {
  process.stderr.write('Usage: electron [-r FILE] PATH [arguments]\n');
  app.exit(64);
} else {
  const main = adopt(resolve(path));
  const require = createRequire(main);
  for (const module of modules) require(resolve(module));
  // Awaited, as Electron's own does: the app must not become ready before the main program has declared its schemes.
  await import(pathToFileURL(main).href).catch((error) => {
    process.stderr.write(`The app could not be loaded.\n${error.stack}\n`);
    app.exit(1);
  });
}

function readArguments(args) {
  const found = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === '-r' || arg === '--require') found.push(args[++at]);
    else if (!arg.startsWith('-')) return { path: arg, modules: found };
  }
  return { path: undefined, modules: found };
}

/** Takes over name, version and path of the app and gives the file to run. */
function adopt(appPath) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  if (statSync(appPath).isFile()) {
    app.setAppPath(dirname(appPath));
    return appPath;
  }
  const about = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(appPath);
  return join(appPath, about.main ?? 'index.js');
}
