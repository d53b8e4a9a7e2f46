/** One measurement in a process of its own: `check ours right 100000`, `read sheetjs /path/list.xlsx 100000`. */
import { checkOurs, checkZod, type Mapping } from './check.ts';
import { members } from './member-list.ts';
import { readOurs, readSheetJs } from './read.ts';

const [what, who, subject = '', rows = ''] = process.argv.slice(2);

async function measured(): Promise<number> {
  const count = Number(rows);
  if (what === 'read') return who === 'ours' ? readOurs(subject, count) : readSheetJs(subject, count);
  const mapping: Mapping = subject === 'right' ? 'right' : 'wrong-column';
  return who === 'ours' ? checkOurs([...members(count)], mapping) : checkZod([...members(count)], mapping);
}

process.send?.(await measured());
