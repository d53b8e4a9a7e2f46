/**
 * One measurement in a process of its own: `check ours right 100000`, `read sheetjs /path/list.xlsx 100000`. Milliseconds, but for `rss`: the most
 * memory the process ever had, in bytes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { checkOurs, checkZod, type Mapping } from './check.ts';
import { members } from './member-list.ts';
import { previewOurs, previewSheetJs, readFloor, readOurs, readSheetJs, toBodyOurs, toBodySheetJs } from './read.ts';

const [what = '', who = '', subject = '', rows = ''] = process.argv.slice(2);
const count = Number(rows);

/** From Linux's own note where there is one: what `getrusage` says counts the parent's memory too, from the moment before the program began. */
async function peakMemory(work: Promise<number>): Promise<number> {
  await work;
  const noted = existsSync('/proc/self/status') ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1')) : null;
  return (noted === null ? process.resourceUsage().maxRSS : Number(noted[1])) * 1024;
}

const mapping: Mapping = subject === 'right' ? 'right' : 'wrong-column';

const MEASUREMENTS = new Map<string, () => Promise<number>>([
  ['check ours', () => checkOurs([...members(count)], mapping)],
  ['check zod', () => checkZod([...members(count)], mapping)],
  ['read ours', () => readOurs(subject, count)],
  ['read sheetjs', () => readSheetJs(subject, count)],
  ['read floor', () => readFloor(subject, count)],
  ['rss ours', () => peakMemory(readOurs(subject, count))],
  ['rss sheetjs', () => peakMemory(readSheetJs(subject, count))],
  ['preview ours', () => previewOurs(subject)],
  ['preview sheetjs', () => previewSheetJs(subject)],
  ['body ours', () => toBodyOurs(subject, count)],
  ['body sheetjs', () => toBodySheetJs(subject, count)],
]);

const measure = MEASUREMENTS.get(`${what} ${who}`);
if (measure === undefined) throw new Error(`nothing measures ${what} ${who}`);
process.send?.(await measure());
