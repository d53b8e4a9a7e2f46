/** A delivery in a process of its own, that can be killed at any moment. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { GatedAuthority } from './authority.ts';
import type { ChildTask } from './deliver-in-child.ts';
import type { TestStore } from './store.ts';

const SCRIPT = fileURLToPath(new URL('./deliver-in-child.ts', import.meta.url));

export interface DeliveryProcess {
  /** What it says, a line a step. */
  readonly lines: AsyncIterable<string>;
  /** Returns when it is gone; does nothing when it has ended by itself. */
  readonly kill: () => Promise<void>;
  /** The signal that ended it; null while it runs, or when it ended by itself. */
  readonly endedBy: () => NodeJS.Signals | null;
}

export function startDelivery({ access }: GatedAuthority, store: TestStore, oppgaver: number): DeliveryProcess {
  const { environment, clientId, signer } = access;
  const task: ChildTask = {
    directory: store.directory,
    keyHex: store.keyHex,
    environment,
    clientId,
    privateKey: signer.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    x5c: [...(signer.x5c ?? [])],
    oppgaver,
  };
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], { env: { ...process.env, DELIVERY_TASK: JSON.stringify(task) } });
  child.stderr.pipe(process.stderr);
  return { lines: createInterface({ input: child.stdout }), kill: () => kill(child), endedBy: () => child.signalCode };
}

async function kill(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
