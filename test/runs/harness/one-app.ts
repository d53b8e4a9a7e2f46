/**
 * One app for all tests of a file, at its first screen, and one folder for what they drop. A file that imports this gets them before its first
 * test, and they are gone after its last: each test file has modules of its own.
 */
import { afterAll, beforeAll } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';
import { screens } from '../way.ts';
import { type App, launchApp } from './launch-app.ts';

export let app: App;
export let folder: TemporaryFolder;

beforeAll(async () => {
  folder = await temporaryFolder();
  app = await launchApp();
  await screens(app.window).start.ready();
});
afterAll(async () => {
  await app?.close();
  await folder?.remove();
});
