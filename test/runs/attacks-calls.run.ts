// A page that was taken over asks main everything that there is to ask, with nonsense in the shape of sense: each call is answered in time by a
// code of its own, none breaks main, and no answer tells where anything lies on the disk.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calls } from '../../shared/ipc/contract.ts';
import { z } from '../../shared/zod.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { screens } from './way.ts';

/** As much of JSON Schema as the contract's arguments come to. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
}

const TEXTS = [
  '',
  'x',
  '../../../etc/passwd',
  '\0',
  '__proto__',
  '\ud800',
  '<img src=x onerror=1>',
  'a'.repeat(5000),
  '=cmd|1',
  '%00',
  '-0',
];
const NUMBERS = [0, -1, 1, 1e9, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53];
const STRANGER = '11111111-1111-4111-8111-111111111111';
const TRIES = 8;

/** The same nonsense each time. */
function makeDice(): (sides: number) => number {
  let seed = 7;
  return (sides) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(seed / 65_536) % sides;
  };
}

function nonsense(shape: Shape, draftId: string, dice: (sides: number) => number): unknown {
  const one = <T>(of: readonly T[]): T | undefined => of[dice(of.length)];
  const again = (part: Shape) => nonsense(part, draftId, dice);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return again(one(choices) ?? {});
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return one(shape.enum);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, part]) => [name, again(part)]));
    case 'array':
      return Array.from({ length: dice(3) }, () => again(shape.items ?? {}));
    case 'string':
      return shape.format === 'uuid' ? one([draftId, STRANGER]) : one(TEXTS);
    case 'number':
    case 'integer':
      return one(NUMBERS);
    case 'boolean':
      return dice(2) === 0;
    default:
      return null;
  }
}

let app: App;
beforeAll(async () => {
  app = await launchApp();
  await screens(app.window).start.ready();
});
afterAll(() => app?.close());

test('every call of the contract, with nonsense in its shape', { timeout: 120_000 }, async () => {
  // Nobody is there to answer the system's dialogs, and nothing is to be opened beside the app.
  await app.electron.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    shell.openExternal = async () => undefined;
  });
  await screens(app.window).start.sample.click();
  await screens(app.window).check.grid.waitFor();
  const draftId = new URL(app.window.url()).hash.slice(1, 37);
  expect(z.uuid().safeParse(draftId).success).toBe(true);

  const dice = makeDice();
  const codes: Record<string, number> = {};
  const harm: string[] = [];
  for (const [name, { args }] of Object.entries(calls)) {
    const shape: Shape = z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' }) as Shape;
    for (let round = 0; round < TRIES; round++) {
      const given = nonsense(shape, draftId, dice);
      const said = await app.window.evaluate(
        // The page's own world, in which the contract is on the window.
        ([call, value]) =>
          (window as unknown as { kundeutbytte: { calls: Record<string, (given: unknown) => Promise<unknown>> } }).kundeutbytte.calls[
            call
          ]?.(value),
        [name, given] as const,
      );
      const reply = z.object({ ok: z.boolean(), failure: z.object({ code: z.string() }).optional() }).parse(said);
      const code = reply.failure?.code ?? 'ok';
      codes[code] = (codes[code] ?? 0) + 1;
      if (code === 'UNEXPECTED') harm.push(`${name} ${JSON.stringify(given)}`);
      if (JSON.stringify(said).includes(app.dataDirectory) || /PRIVATE KEY/.test(JSON.stringify(said))) harm.push(`${name} told too much`);
    }
  }
  expect(harm).toEqual([]);
  // It was sense enough to get past the arguments, and there were limits to it.
  expect(codes.ok).toBeGreaterThan(100);
  expect(codes.CALL_ARGUMENTS_INVALID).toBeGreaterThan(50);
  expect(codes.DRAFT_NOT_FOUND ?? codes.SUBMISSION_NOT_FOUND).toBeGreaterThan(10);
  await screens(app.window).start.ready();
});
