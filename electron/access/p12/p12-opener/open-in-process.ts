/**
 * Opens a PKCS#12 file in a process of its own, which is ended when the answer is there: what a hostile file may have done to it goes with
 * it, and so do the passphrase and the keys that were not taken.
 */
import type { ForkJob } from '../../../process/job-process.ts';
import { isOpenReply, type OpenReply } from './protocol.ts';

/** `stopped`: the process died, or took longer than anyone should wait. */
export type OpenP12 = (bytes: Uint8Array, passphrase: string) => Promise<OpenReply | 'stopped'>;

/** The slowest file that isn't refused takes some seconds on an old laptop. */
const LIMITS = { heapMiB: 256, milliseconds: 60_000 };

export function openP12InProcess(fork: ForkJob, limits = LIMITS): OpenP12 {
  return (bytes, passphrase) =>
    new Promise((resolve) => {
      const opener = fork(limits);
      let reply: OpenReply | 'stopped' = 'stopped';
      const timer = setTimeout(() => opener.kill(), limits.milliseconds);
      opener.onMessage((message) => {
        if (isOpenReply(message)) reply = message;
        opener.kill();
      });
      opener.onExit(() => {
        clearTimeout(timer);
        resolve(reply);
      });
      opener.send({ bytes, passphrase });
    });
}
