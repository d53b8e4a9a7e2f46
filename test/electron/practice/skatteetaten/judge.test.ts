import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeHere, judgeInProcess } from '../../../../electron/practice/skatteetaten/judge/judge-in-process.ts';
import { startPractice } from '../../../../electron/practice/start-practice.ts';
import { forkChildProcess } from '../../../../electron/process/child-process.ts';
import { buildReader } from '../../../fixtures/reader-bundle.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { COOP, deliver, fakeClock, rightDelivery, rightLeveranse, tokenFor } from '../practice-client.ts';

const EXPECTED = { pathYear: 2025, currentYear: 2026, organisation: COOP };
const bodyOf = (leveranse: object) => Buffer.from(JSON.stringify({ leveranse }));
const clock = fakeClock();

let program: string;
beforeAll(async () => {
  program = await buildReader('judge', 'judge.js');
}, 120_000);
afterAll(() => rm(dirname(program), { recursive: true }));

describe('a judge of its own', () => {
  it.each([
    ['right', rightLeveranse()],
    ['without receivers', { ...rightLeveranse(), oppgave: [] }],
    ['of another year', { ...rightLeveranse(), inntektsaar: 2024 }],
  ])('says of a delivery that is %s what the authority itself says', async (_name, leveranse) => {
    const judge = judgeInProcess(forkChildProcess(program), { longBytes: 0 });
    const [there, here] = await Promise.all([judge(bodyOf(leveranse), EXPECTED), judgeHere(bodyOf(leveranse), EXPECTED)]);
    expect(withoutChance(there)).toEqual(withoutChance(here));
  });

  it.each([
    ['dies', 'process.exit(3);'],
    ['never answers', 'setInterval(() => undefined, 1000);'],
    ['says something else', "process.once('message', () => process.send({ ok: true })); setInterval(() => undefined, 1000);"],
  ])('that %s is a fault of the authority, and nothing is accepted', async (_name, source) => {
    const path = join(await tempFolder(), 'program.mjs');
    await writeFile(path, source);
    const judge = judgeInProcess(forkChildProcess(path), { longBytes: 0, limits: { heapMiB: 64, milliseconds: 1_500 } });
    const practice = await startPractice({ directory: null, clock, judge });
    try {
      const answer = await deliver(practice, rightDelivery(await tokenFor(practice, clock)));
      expect(answer.status).toBe(500);
      expect(practice.journal()).toEqual([]);
    } finally {
      await practice.close();
    }
  });

  it('is not asked about a short delivery', async () => {
    const judge = judgeInProcess(() => {
      throw new Error('a process was started');
    });
    expect(await judge(bodyOf(rightLeveranse()), EXPECTED)).toMatchObject({ ok: true, value: { organisasjonsnummer: COOP } });
  });
});

/** Each refusal has a korrelasjonsid of its own. */
function withoutChance(judgement: object): string {
  return JSON.stringify(judgement).replace(/korrelasjonsid[^,]*,/, '');
}
