/** Before the first run: the app is built, an Electron found and a display there. `npm test` has done so already; then this takes no time. */
import type { TestProject } from 'vitest/node';
import { setStage } from '../../../electron/launch/testing/app-runs.ts';

export interface RunsElectron {
  readonly executable: string;
  readonly switches: readonly string[];
  readonly display: string | undefined;
}

declare module 'vitest' {
  interface ProvidedContext {
    electron: RunsElectron;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stage = await setStage();
  if (!stage.ok) throw new Error(stage.failure);
  const { executable, switches } = stage.value.electron;
  project.provide('electron', { executable, switches, display: stage.value.env.DISPLAY });
  return stage.value.close;
}
