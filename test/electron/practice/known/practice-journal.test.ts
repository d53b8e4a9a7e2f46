import { appendFile, type FileHandle, mkdtemp, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Practice, startPractice } from '../../../../electron/practice/start-practice.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import {
  type Delivery,
  DIALOGPORTEN,
  deliver,
  type FakeClock,
  fakeClock,
  rightDelivery,
  SECRET_NAME,
  send,
  tokenFor,
} from '../practice-client.ts';

let directory: string;
let clock: FakeClock;
const file = () => join(directory, 'practice-journal.jsonl');

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'practice-journal-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  clock = fakeClock();
});

/** Starts over the folder, and stops again whatever happens. */
async function inPractice<T>(work: (practice: Practice) => Promise<T>): Promise<T> {
  const practice = await startPractice({ directory, clock });
  try {
    return await work(practice);
  } finally {
    await practice.close();
  }
}

const newDelivery = async (practice: Practice) => rightDelivery(await tokenFor(practice, clock));

/** The same request with a token of the authorities that are running now. */
async function repeat(practice: Practice, delivery: Delivery) {
  const Authorization = `Bearer ${await tokenFor(practice, clock)}`;
  return deliver(practice, { ...delivery, headers: { ...delivery.headers, Authorization } });
}

describe('what was accepted', () => {
  it('is on disk when its answer arrives', async () => {
    await inPractice(async (practice) => {
      const reply = await deliver(practice, await newDelivery(practice));
      const lines = (await readFile(file(), 'utf8')).trimEnd().split('\n');
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '').answer).toEqual(JSON.parse(reply.text));
    });
  });

  it('is known after a restart: same key, same bytes, same answer to the byte', async () => {
    const { delivery, reply, journal } = await inPractice(async (practice) => {
      const sent = await newDelivery(practice);
      return { delivery: sent, reply: await deliver(practice, sent), journal: practice.journal() };
    });
    clock.advance(3_600_000);
    await inPractice(async (practice) => {
      expect(practice.journal()).toEqual(journal);
      expect(await repeat(practice, delivery)).toMatchObject({ status: 200, text: reply.text });
      expect(practice.journal()).toHaveLength(1);
      const other = await repeat(practice, { ...delivery, body: `${delivery.body}\n` });
      expect(JSON.parse(other.text)).toMatchObject({ kode: 'GLD_019' });
    });
  });

  it('still has its dialog and document after a restart, at the same ids', async () => {
    const dialogId = await inPractice(async (practice) => JSON.parse((await deliver(practice, await newDelivery(practice))).text).dialogId);
    clock.advance(20_000);
    const documents = [];
    for (let start = 0; start < 2; start++) {
      documents.push(
        await inPractice(async (practice) => {
          const bearer = async (scope?: string) => ({
            Authorization: `Bearer ${await tokenFor(practice, clock, scope ? { claims: { scope } } : {})}`,
          });
          const url = `${practice.environment.dialogporten.baseUrl}/api/v1/enduser/dialogs/${dialogId}`;
          const dialog = JSON.parse((await send(url, { headers: await bearer(DIALOGPORTEN) })).text);
          const { url: document } = dialog.transmissions[0].attachments[0].urls[1];
          const { status, text } = await send(document, { headers: await bearer() });
          expect(status).toBe(200);
          return { path: new URL(document).pathname, text };
        }),
      );
    }
    expect(documents[1]).toEqual(documents[0]);
  });

  it('says nothing of receivers, and no body is kept beside it', async () => {
    await inPractice(async (practice) => {
      const delivery = await newDelivery(practice);
      await deliver(practice, delivery);
      expect(practice.bodyOf(String(delivery.headers.idempotencyKey))).toBeUndefined();
    });
    expect(await readdir(directory)).toEqual(['practice-access.json', 'practice-journal.jsonl']);
    const text = await readFile(file(), 'utf8');
    for (const secret of [
      SECRET_NAME,
      'Trulsen',
      'Bedrift AS',
      syntheticFoedselsnummer(1),
      syntheticOrganisasjonsnummer(1),
      'Kari',
      '80080000',
      '5700',
      'Bearer',
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('a journal that isn’t whole', () => {
  async function withOneDelivery(): Promise<Delivery> {
    return inPractice(async (practice) => {
      const delivery = await newDelivery(practice);
      await deliver(practice, delivery);
      return delivery;
    });
  }

  it.each([1, 40, 200])('a last line torn %i bytes before its end is as if never written; what comes after is whole', async (bytes) => {
    const kept = await withOneDelivery();
    const torn = await withOneDelivery();
    const text = await readFile(file());
    await truncate(file(), text.length - 1 - bytes);
    await inPractice(async (practice) => {
      expect(practice.journal().map(({ idempotencyKey }) => idempotencyKey)).toEqual([kept.headers.idempotencyKey]);
      expect((await repeat(practice, torn)).status).toBe(200);
    });
    await inPractice(async (practice) => {
      expect(practice.journal().map(({ idempotencyKey }) => idempotencyKey)).toEqual([
        kept.headers.idempotencyKey,
        torn.headers.idempotencyKey,
      ]);
    });
  });

  it('a last line that lacks only its end of line is whole, and stays so', async () => {
    const first = await withOneDelivery();
    await truncate(file(), (await readFile(file())).length - 1);
    const second = await withOneDelivery();
    await inPractice(async (practice) => {
      expect(practice.journal().map(({ idempotencyKey }) => idempotencyKey)).toEqual([
        first.headers.idempotencyKey,
        second.headers.idempotencyKey,
      ]);
    });
  });

  it('lines of something else are passed over and left as they are', async () => {
    await writeFile(file(), 'no JSON\n{"at":1}\n\n');
    const delivery = await withOneDelivery();
    await appendFile(file(), '[]\n');
    await inPractice(async (practice) => {
      expect(practice.journal().map(({ idempotencyKey }) => idempotencyKey)).toEqual([delivery.headers.idempotencyKey]);
    });
    expect(await readFile(file(), 'utf8')).toMatch(/^no JSON\n\{"at":1\}\n\n\{.*\}\n\[\]\n$/);
  });
});

describe('a disk that refuses', () => {
  /** What every open file does to make its writes durable, for the test to hold up or to fail. */
  async function fileMethods(): Promise<FileHandle> {
    const handle = await open(join(directory, 'other'), 'w');
    await handle.close();
    return Object.getPrototypeOf(handle);
  }

  it('no answer leaves before the record is durable', async () => {
    const methods = await fileMethods();
    await inPractice(async (practice) => {
      const delivery = await newDelivery(practice);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const datasync = vi.spyOn(methods, 'datasync').mockImplementationOnce(() => held);
      onTestFinished(() => datasync.mockRestore());
      let answered = false;
      const reply = deliver(practice, delivery).then((answer) => {
        answered = true;
        return answer;
      });
      await vi.waitUntil(() => datasync.mock.calls.length > 0);
      // Whole exchanges go by meanwhile.
      await tokenFor(practice, clock);
      await tokenFor(practice, clock);
      expect(answered).toBe(false);
      expect(practice.journal()).toEqual([]);
      release();
      expect((await reply).status).toBe(200);
    });
  });

  it('nothing is accepted, nothing is told, and the key is free for another try, also after a restart', async () => {
    const methods = await fileMethods();
    const journal = await inPractice(async (practice) => {
      const delivery = await newDelivery(practice);
      vi.spyOn(methods, 'datasync').mockRejectedValueOnce(new Error(`ENOSPC: ${directory}`));
      const refused = await deliver(practice, delivery);
      expect(refused.status).toBe(500);
      expect(JSON.parse(refused.text)).toMatchObject({ kode: 'GLD_001', spesifisering: [] });
      expect(refused.text).not.toContain('ENOSPC');
      expect(practice.journal()).toEqual([]);
      clock.advance(1);
      expect((await deliver(practice, delivery)).status).toBe(200);
      return practice.journal();
    });
    await inPractice(async (practice) => expect(practice.journal()).toEqual(journal));
  });
});

describe('starting', () => {
  it('makes the folder it is given', async () => {
    directory = join(directory, 'a', 'b');
    await inPractice(async (practice) => {
      expect((await deliver(practice, await newDelivery(practice))).status).toBe(200);
    });
    directory = join(directory, '..', '..');
  });

  it('begins anew in memory without one', async () => {
    const practice = await startPractice({ directory: null, clock });
    onTestFinished(() => practice.close());
    expect(practice.journal()).toEqual([]);
  });
});
