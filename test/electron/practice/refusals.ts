/** How the practice authorities say no, read as the tests compare it. */
import { expect } from 'vitest';
import type { Practice } from '../../../electron/practice/start-practice.ts';
import { type Delivery, deliver, type Reply } from './practice-client.ts';

/** Skatteetaten's. */
export interface GldRefusal {
  readonly status: number;
  readonly kode: string;
  readonly details: readonly string[];
  readonly sti: readonly (string | undefined)[];
}

/** Also checks the shape of the error, which is the same for all. */
export function readGld(reply: Reply): GldRefusal {
  const error = JSON.parse(reply.text);
  expect(error).toEqual({
    kode: expect.stringMatching(/^GLD_\d{3}$/),
    melding: expect.stringMatching(/.+/),
    korrelasjonsid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    spesifisering: expect.any(Array),
  });
  const { kode, spesifisering }: { kode: string; spesifisering: { kode: string; sti?: string }[] } = error;
  return {
    status: reply.status,
    kode,
    details: spesifisering.map((detail) => detail.kode),
    sti: spesifisering.map((detail) => detail.sti),
  };
}

export type Refusal = readonly [status: number, kode: string, ...details: string[]];

/** Sends the delivery, and finds it refused in this way and not taken in. */
export async function expectRefusal(practice: Practice, delivery: Delivery, [status, kode, ...details]: Refusal): Promise<GldRefusal> {
  const before = practice.journal().length;
  const answer = readGld(await deliver(practice, delivery));
  expect(answer).toMatchObject({ status, kode, details });
  expect(practice.journal()).toHaveLength(before);
  return answer;
}

/** Maskinporten's. */
export function readMp(reply: Reply): { status: number; error: string; mp: string | undefined } {
  const { error, error_description } = JSON.parse(reply.text);
  return { status: reply.status, error, mp: /MP-\d{3}/.exec(error_description)?.[0] };
}
