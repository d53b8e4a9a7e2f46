/** `npm run bench -- [area …] [--json] [--small]`: a table for people, or exactly one JSON document. */
import { parseArgs } from 'node:util';
import { appBench } from './app/app-bench.ts';
import type { Bench, Figure } from './bench.ts';
import { deliveryBench } from './delivery/delivery-bench.ts';
import { draftBench } from './draft/draft-bench.ts';
import { gridBench } from './grid/grid-bench.ts';
import { importBench } from './import/import-bench.ts';
import { table } from './table.ts';

const AREAS = new Map<string, Bench>([
  ['import', importBench],
  ['draft', draftBench],
  ['delivery', deliveryBench],
  ['grid', gridBench],
  ['app', appBench],
]);
const WRONG_USAGE = 64;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, small: { type: 'boolean', default: false } },
  });
  const unknown = positionals.filter((area) => !AREAS.has(area));
  if (unknown.length > 0) {
    process.stderr.write(`No such area: ${unknown.join(', ')}. There are: ${[...AREAS.keys()].join(', ')}.\n`);
    return WRONG_USAGE;
  }
  const figures = new Map<string, Figure>();
  for (const [area, bench] of AREAS) {
    if (positionals.length > 0 && !positionals.includes(area)) continue;
    process.stderr.write(`${area} …\n`);
    for (const [name, figure] of Object.entries(await bench({ small: values.small }))) figures.set(`${area}.${name}`, figure);
  }
  process.stdout.write(values.json ? `${JSON.stringify(Object.fromEntries(figures), null, 2)}\n` : table(figures));
  return 0;
}

process.exitCode = await main();
