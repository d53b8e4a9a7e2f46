/**
 * scrypt in a thread of its own. Node's asynchronous one is not enough in Electron: Node tries the cost parameters first, in the calling
 * thread, and BoringSSL, unlike OpenSSL, does the whole work for that. Main then stood still for half a second and more.
 */
import { Worker } from 'node:worker_threads';

export interface ScryptWork {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly bytes: number;
  readonly options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number };
}

/** Small enough to need no file of its own, which each of the bundles would have to bring and find. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { passphrase, salt, bytes, options } = workerData;
parentPort.postMessage(require('node:crypto').scryptSync(passphrase, salt, bytes, options));
`;

/** Rejects when the work can't be done, as for parameters that need more than `maxmem`. */
export function scryptInThread(work: ScryptWork): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, { eval: true, workerData: work, env: {}, execArgv: [] });
    worker.once('message', (key: Uint8Array) => resolve(Buffer.from(key)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`scrypt ended with ${code}`)));
  });
}
