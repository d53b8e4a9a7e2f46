/** What electron-builder starts instead of fpm (`CUSTOM_FPM_PATH`, set by `orderDebsHere`). */
import { say } from '../tools/say.ts';
import { parseDebOrder } from './deb-order.ts';
import { makeDeb } from './make-deb.ts';

const order = parseDebOrder(process.argv.slice(2));
const made = order.ok ? await makeDeb(order.value) : order;
if (!made.ok) {
  say(`The .deb could not be made: ${made.failure}`);
  process.exitCode = 1;
}
