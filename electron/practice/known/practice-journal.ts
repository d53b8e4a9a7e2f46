/**
 * What the practice Skatteetaten has accepted. Given a folder, it survives restarts as an append-only file of JSON lines, without anything
 * about receivers: repeating a key after a restart still gives the first answer, and dialogs are found again.
 */
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deliveryAnswerSchema } from '../../../shared/core/delivery/submission.ts';
import { verdictSchema } from '../../../shared/core/delivery/tilbakemelding.ts';
import { jsonOf } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { z } from '../../../shared/zod.ts';
import { syncFolder } from '../../files/atomic-write.ts';
import { ifExists } from '../../files/disk-error.ts';

const JOURNAL_FILE = 'practice-journal.jsonl';

const practiceDeliverySchema = z.strictObject({
  at: z.iso.datetime(),
  inntektsaar: z.int(),
  organisasjonsnummer: z.string(),
  /** In lower case, however it was sent: it is a UUID, not a text. */
  idempotencyKey: z.string(),
  /** Lower-case hex over the exact bytes of the body. */
  bodySha256: z.string(),
  bodyBytes: z.int(),
  antallOppgaver: z.int(),
  /** Whole kroner. */
  sumUtbetaltBeloep: z.int(),
  /** What a rehearsal wants its tilbakemelding to say, and when; approved, after the usual time, unless given. */
  feedback: z.strictObject({ verdict: verdictSchema, as: z.enum(['pdf']).optional(), delayMs: z.int().optional() }).optional(),
  /** HTTP status of the answer. */
  status: z.int(),
  answer: deliveryAnswerSchema,
});
export type PracticeDelivery = z.infer<typeof practiceDeliverySchema>;

/** Where lines go; each is durable when `append` resolves. */
interface Lines {
  append(line: string): Promise<void>;
  close(): Promise<void>;
}

export class PracticeJournal {
  readonly #lines: Lines | undefined;
  readonly #accepted: PracticeDelivery[];
  /** By idempotencyKey, from the moment a delivery is taken in: two requests at once with one key are one delivery. */
  readonly #byKey: Map<string, { readonly bodySha256: string; readonly saved: Promise<PracticeDelivery> }>;
  readonly #bodies = new Map<string, Buffer>();

  private constructor(restored: readonly PracticeDelivery[], lines: Lines | undefined) {
    this.#lines = lines;
    this.#accepted = [...restored];
    this.#byKey = new Map(
      restored.map((delivery) => [delivery.idempotencyKey, { bodySha256: delivery.bodySha256, saved: Promise.resolve(delivery) }]),
    );
  }

  /** `directory: null` keeps everything in memory, the bodies too. */
  static async open(directory: string | null): Promise<PracticeJournal> {
    if (directory === null) return new PracticeJournal([], undefined);
    await mkdir(directory, { recursive: true });
    const path = join(directory, JOURNAL_FILE);
    const text = (await ifExists(() => readFile(path, 'utf8'))) ?? '';
    const lines = await openLines(path, text !== '' && !text.endsWith('\n'));
    await syncFolder(directory);
    return new PracticeJournal(readDeliveries(text), lines);
  }

  /** Everything accepted, in the order of acceptance. */
  get accepted(): readonly PracticeDelivery[] {
    return this.#accepted;
  }

  /** The exact bytes of an accepted body; only kept in memory, and only when nothing is kept on disk. */
  bodyOf(idempotencyKey: string): Buffer | undefined {
    return this.#bodies.get(idempotencyKey.toLowerCase());
  }

  /**
   * Takes a delivery in, durably before it resolves. A key that was used for the same bytes gives the first delivery again; for other
   * bytes it is refused. Rejects when the disk does; the key is then free again.
   */
  async accept(delivery: PracticeDelivery, body: Buffer): Promise<Result<PracticeDelivery, 'key-used-for-other-bytes'>> {
    const { idempotencyKey, bodySha256 } = delivery;
    const first = this.#byKey.get(idempotencyKey);
    if (first !== undefined) return first.bodySha256 === bodySha256 ? ok(await first.saved) : fail('key-used-for-other-bytes');
    const saved = this.#save(delivery, body);
    this.#byKey.set(idempotencyKey, { bodySha256, saved });
    try {
      return ok(await saved);
    } catch (error) {
      this.#byKey.delete(idempotencyKey);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#lines?.close();
  }

  async #save(delivery: PracticeDelivery, body: Buffer): Promise<PracticeDelivery> {
    if (this.#lines === undefined) this.#bodies.set(delivery.idempotencyKey, body);
    else await this.#lines.append(JSON.stringify(delivery));
    this.#accepted.push(delivery);
    return delivery;
  }
}

/**
 * Lines that aren't whole (the power went while one was written) were never answered for, and are passed over. Nor was a line whose flush
 * failed: when its key came again, the later line is the one that was answered.
 */
function readDeliveries(text: string): PracticeDelivery[] {
  const byKey = new Map<string, PracticeDelivery>();
  for (const line of text.split('\n')) {
    const delivery = practiceDeliverySchema.safeParse(jsonOf(line));
    if (delivery.success) byKey.set(delivery.data.idempotencyKey, delivery.data);
  }
  return [...byKey.values()];
}

/** The file only ever grows. `torn`: it ends in the middle of a line, which is ended before the next one begins. */
async function openLines(path: string, torn: boolean): Promise<Lines> {
  const file = await open(path, 'a', 0o600);
  let endsInsideLine = torn;
  let last: Promise<void> = Promise.resolve();
  const write = async (line: string) => {
    const start = endsInsideLine ? '\n' : '';
    endsInsideLine = true;
    await file.appendFile(`${start}${line}\n`);
    endsInsideLine = false;
    await file.datasync();
  };
  return {
    append(line) {
      const written = last.then(() => write(line));
      last = written.catch(() => undefined);
      return written;
    },
    async close() {
      await last;
      await file.close();
    },
  };
}
