// A draft that goes to another machine in a file: all of it arrives, and without the passphrase nothing can be read or changed.
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDraftStore } from '../../../../electron/drafts/store/draft-store.ts';
import { decodeHandover, encodeHandover, type WholeDraft } from '../../../../electron/drafts/store/handover-file.ts';
import { encodeSheet } from '../../../../electron/drafts/store/sheet-file.ts';
import type { Result } from '../../../../shared/result.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { IDENTIFIER, NAME, sampleHead, sampleSheet, setName, summarise, tickingClock } from '../sample.ts';

const PASSPHRASE = 'blå hest spiser lefse';

/** Another machine: another folder, and another data key. */
async function machine() {
  const directory = await tempFolder();
  const store = await openDraftStore({ directory, key: createSecretKey(randomBytes(32)), clock: tickingClock(), summarise });
  onTestFinished(() => store.close());
  return store;
}

function value<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function draftOf(head = sampleHead()): Promise<WholeDraft> {
  return {
    base: { head, sheet: 1, taken: [{ at: Date.parse(head.createdAt), step: setName(2, 'Ny') }] },
    packed: new Map([[1, await encodeSheet(sampleSheet())]]),
  };
}

test('everything of a draft arrives on another machine: sheet, edits, undo, name; under an id of its own', async () => {
  const [there, here] = [await machine(), await machine()];
  const draft = value(await there.create(sampleHead(), sampleSheet(40)));
  value(await draft.append(setName(2, 'Åse Østby')));
  value(await draft.append(setName(3, 'feil')));
  value(await draft.append({ kind: 'undo' }));
  value(await draft.append({ kind: 'rename', name: 'Lista fra Åse' }));
  const bytes = await encodeHandover(value(await there.whole(draft.draft.head.id)), PASSPHRASE);

  const own = { id: randomUUID(), createdAt: '2026-02-01T08:00:00.000Z' };
  const arrived = value(await here.adopt(value(await decodeHandover(bytes, PASSPHRASE)), own)).draft;
  expect(arrived.head).toEqual({ ...draft.draft.head, ...own });
  expect(arrived.state).toEqual(draft.draft.state);
  expect(arrived.history).toEqual(draft.draft.history);
  expect(arrived.sheet).toEqual(draft.draft.sheet);
});

test('the file shows nothing of anybody, and the typed å may be one sign or two', async () => {
  const bytes = await encodeHandover(await draftOf(), PASSPHRASE);
  for (const secret of [IDENTIFIER, NAME, 'medlemmer.xlsx', PASSPHRASE]) expect(bytes.includes(secret)).toBe(false);
  expect((await decodeHandover(bytes, PASSPHRASE.normalize('NFD'))).ok).toBe(true);
});

describe('refused, and said how', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await encodeHandover(await draftOf(), PASSPHRASE);
  });
  const codeOf = async (file: Buffer, passphrase = PASSPHRASE) => {
    const decoded = await decodeHandover(file, passphrase);
    return decoded.ok ? 'ok' : decoded.failure.code;
  };
  const withHead = (change: (head: Record<string, unknown>) => unknown) => {
    const [magic = '', line = ''] = bytes.toString('latin1').split('\n');
    const rest = bytes.subarray(magic.length + line.length + 2);
    return Buffer.concat([Buffer.from(`${magic}\n${JSON.stringify(change(JSON.parse(line)))}\n`), rest]);
  };

  test('another passphrase', async () => {
    expect(await codeOf(bytes, 'blå hest spiser lefsa')).toBe('HANDOVER_WRONG_PASSPHRASE');
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a workbook with this extension', () => Buffer.from('PK\u0003\u0004 and so on')],
    ['only the first line', () => Buffer.from('KUNDEUTBYTTE\n')],
    ['a head without an end', () => Buffer.concat([Buffer.from('KUNDEUTBYTTE\n'), Buffer.alloc(5000, 'x')])],
    ['a cost that would take all memory', () => withHead((head) => ({ ...head, scrypt: { N: 2 ** 30, r: 8, p: 1 } }))],
    ['a cost that protects nothing', () => withHead((head) => ({ ...head, scrypt: { N: 2, r: 8, p: 1 } }))],
  ])('%s is no draft', async (_what, make) => {
    expect(await codeOf(make())).toBe('HANDOVER_NOT_READABLE');
  });

  test('a newer version', async () => {
    expect(await codeOf(withHead((head) => ({ ...head, version: 2 })))).toBe('HANDOVER_NEWER_VERSION');
  });

  test('one bit changed anywhere behind the head, the end cut off, or a head of another file', async () => {
    const flipped = (at: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    expect(await codeOf(flipped(bytes.length - 1))).toBe('HANDOVER_WRONG_PASSPHRASE');
    expect(await codeOf(flipped(bytes.length - 40))).toBe('HANDOVER_WRONG_PASSPHRASE');
    expect(await codeOf(bytes.subarray(0, -1))).toBe('HANDOVER_WRONG_PASSPHRASE');
    expect(await codeOf(withHead((head) => ({ ...head, draftId: randomUUID() })))).toBe('HANDOVER_WRONG_PASSPHRASE');
  });

  test('what somebody who knows the passphrase made up: no draft, no sheet', async () => {
    const whole = await draftOf();
    expect(await codeOf(await encodeHandover({ ...whole, packed: new Map([[1, Buffer.from('no sheet')]]) }, PASSPHRASE))).toBe(
      'HANDOVER_NOT_READABLE',
    );
    expect(await codeOf(await encodeHandover({ ...whole, packed: new Map() }, PASSPHRASE))).toBe('HANDOVER_NOT_READABLE');
    const badHead = { ...whole.base.head, inntektsaar: 1 };
    expect(await codeOf(await encodeHandover({ ...whole, base: { ...whole.base, head: badHead } }, PASSPHRASE))).toBe(
      'HANDOVER_NOT_READABLE',
    );
  });
});
