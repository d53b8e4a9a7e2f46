/** A folder for each test, and the app that it opens; both are gone after it. A file that imports this gets them before its first test. */
import { afterEach, beforeEach } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';
import { type App, type LaunchOptions, launchApp } from './launch-app.ts';

export let folder: TemporaryFolder;
let app: App | undefined;

/** One at a time: a test that starts the app again closes the one before. */
export async function openApp(options?: LaunchOptions): Promise<App> {
  app = await launchApp(options);
  return app;
}

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  await folder.remove();
});
