/**
 * The shipped command line, killed or cut off while it submits. What an accountant does then is run `resume` and `submit` again; afterwards the
 * authority has taken in one delivery, and its bytes are those of the receipt.
 */
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { syntheticFoedselsnummer } from '../../fixtures/synthetic.ts';
import { type CuttingGateway, MOMENTS, startCuttingGateway } from '../delivery/cutting-gateway.ts';
import { FAULTS } from '../delivery/moments.ts';
import { deliveredSchema } from './contract.ts';
import { type Coop, startCoop } from './coop.ts';
import { HEADINGS, list } from './lists.ts';
import { ended } from './program.ts';

/** A body of some 150 kB, so that it leaves in pieces. */
const MEMBERS = 1_500;
const MOST_TRIES = 8;

export interface Tally {
  killed: number;
  cut: number;
  /** Rounds in which the authorities failed as well. */
  failed: number;
  /** Rounds after which nothing was settled yet, so that `resume` or a second `submit` had to deliver. */
  unsettled: number;
}

export async function killWhileSubmitting(rounds: number): Promise<Tally> {
  const tally: Tally = { killed: 0, cut: 0, failed: 0, unsettled: 0 };
  const coop = await startCoop();
  const gateway = await startCuttingGateway(coop.practice.environment.skatteetaten.baseUrl);
  try {
    const lasts = await inStore(coop, async () => {
      const begun = performance.now();
      expect((await submit(coop, gateway, await membersFile(coop))).status).toBe(0);
      return performance.now() - begun;
    });
    for (let round = 0; round < rounds; round += 1) await inStore(coop, () => oneRound(coop, gateway, round, lasts, tally));
    return tally;
  } finally {
    await gateway.close();
    await coop.end();
  }
}

async function inStore<T>(coop: Coop, work: () => Promise<T>): Promise<T> {
  const remove = await coop.newStore();
  try {
    return await work();
  } finally {
    await remove();
  }
}

function membersFile(coop: Coop): Promise<string> {
  const rows = Array.from({ length: MEMBERS }, (_, n) => [n + 1, syntheticFoedselsnummer(1_000 + n), `Mottaker Ærlig ${n}`, 100 + n]);
  return coop.folder().file('medlemmer.xlsx', list(rows, HEADINGS));
}

async function submit(coop: Coop, gateway: CuttingGateway, members: string) {
  const environment = await coop.environmentAt(gateway.origin);
  return ended(coop.program.start(...coop.order(members), '--environment', environment, ...coop.key()));
}

/** A kill at a moment of chance, a kill at a moment of the exchange, or a cut there; in every second round the authorities fail as well. */
async function oneRound(coop: Coop, gateway: CuttingGateway, round: number, lasts: number, tally: Tally): Promise<void> {
  const members = await membersFile(coop);
  const environment = await coop.environmentAt(gateway.origin);
  const fault = round % 2 === 0 ? undefined : FAULTS[((round - 1) / 2) % FAULTS.length];
  if (fault !== undefined) coop.practice.failNext(fault);
  if (fault !== undefined) tally.failed += 1;

  const child = coop.program.start(...coop.order(members), '--environment', environment, ...coop.key());
  const gone = ended(child);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  const moment = MOMENTS[Math.floor(round / 3) % MOMENTS.length] ?? 'arrived';
  const isByTime = round % 3 === 0;
  if (!isByTime) {
    gateway.at(moment, async () => {
      if (round % 3 === 1) await kill();
      // A killed client's connection ends by itself, and what it sent may still be taken in.
      return round % 3 === 1 && round % 4 < 2 ? 'go on' : 'cut';
    });
  } else await Promise.race([gone, wait(randomInt(Math.ceil(lasts * 1.1)))]).then(kill);
  const { status } = await gone;
  gateway.pass();
  if (child.signalCode === 'SIGKILL') tally.killed += 1;
  else if (!isByTime) tally.cut += 1;
  if (status !== 0) tally.unsettled += 1;

  await expectExactlyOne(coop, gateway, members);
}

async function expectExactlyOne(coop: Coop, gateway: CuttingGateway, members: string): Promise<void> {
  const environment = await coop.environmentAt(gateway.origin);
  // What a failure of the authorities left over may hit these, too; then they are run again.
  let resumed = await coop.resume('--environment', environment, ...coop.key());
  for (let tries = 1; resumed.status !== 0 && tries < MOST_TRIES; tries += 1) {
    resumed = await coop.resume('--environment', environment, ...coop.key());
  }
  let ran = await submit(coop, gateway, members);
  for (let tries = 1; ran.status !== 0 && tries < MOST_TRIES; tries += 1) ran = await submit(coop, gateway, members);
  const sent = deliveredSchema.parse(ran.json());
  const accepted = coop.accepted().map(({ idempotencyKey, bodySha256 }) => ({ idempotencyKey, bodySha256 }));
  expect(accepted).toEqual([{ idempotencyKey: sent.idempotencyKey, bodySha256: sent.bodySha256 }]);
  const body = coop.practice.bodyOf(sent.idempotencyKey) ?? Buffer.alloc(0);
  expect(createHash('sha256').update(body).digest('hex')).toBe(sent.bodySha256);
}
