/** The area "delivery": what freezing a delivery costs, held against nothing but JSON.stringify of the same body. */
import { type Bench, figure, ratios, repeated } from '../bench.ts';
import { type MeasuringProgram, measuringProgram } from '../fresh-process.ts';

export const deliveryBench: Bench = async ({ small }) => {
  const oppgaver = String(small ? 2_000 : 70_000);
  const rounds = small ? 1 : 5;
  const program: MeasuringProgram = await measuringProgram(new URL('./freeze.ts', import.meta.url));
  const run = (what: string, how: string, count = oppgaver) => program.measure(what, how, count);
  try {
    const against = `JSON.stringify of the same ${oppgaver} oppgaver, each in a process of its own, by turns`;
    return {
      'body70k.time.vsStringify': figure(
        await ratios(
          rounds,
          () => run('time', 'freeze'),
          () => run('time', 'stringify'),
        ),
        'ratio',
        `${against}; ours hashes, encrypts and flushes to disk as well`,
      ),
      'body70k.rss.vsStringify': figure(
        await ratios(
          rounds,
          () => run('rss', 'freeze'),
          () => run('rss', 'stringify'),
        ),
        'ratio',
        `${against}; peak memory`,
      ),
      'outboxOverhead.ms': figure(
        await repeated(rounds, () => run('time', 'freeze', '200')),
        'ms',
        'a list of 200, from ready to durable on disk',
      ),
    };
  } finally {
    await program.remove();
  }
};
