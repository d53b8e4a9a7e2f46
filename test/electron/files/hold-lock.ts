/** Takes the store's lock and says how that went; lets go of it when its input ends. Argument: the store's folder. */
import { once } from 'node:events';
import { takeStoreLock } from '../../../electron/files/store-lock.ts';

const [folder = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const taken = await takeStoreLock(folder);
process.stdout.write(taken.ok ? `taken ${process.pid}\n` : `${taken.failure.code} ${taken.failure.data.pid ?? ''}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
if (taken.ok) await taken.value.release();
