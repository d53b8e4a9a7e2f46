/** A draft that is open for work. A step counts when it is on disk, and not before. */
import { applyStep, type Draft, type DraftEdit, type DraftStep } from '../../../shared/core/draft/draft.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diskResult } from '../../files/disk-error.ts';
import type { Clock } from '../../ports.ts';
import type { DraftDamage, StepLog } from './step-log.ts';

export interface OpenDraftParts {
  readonly draft: Draft;
  readonly revision: number;
  readonly savedAt: string;
  readonly log: Pick<StepLog, 'append' | 'damage'>;
  readonly clock: Clock;
  /** Keeps another reading of the user's file under a number; durable when it resolves. Rejects with a `DiskError`. */
  readonly keepSheet: (number: number, sheet: Sheet) => Promise<void>;
  /** Called when no step is under way any more. */
  readonly onClose: (draft: OpenDraft) => Promise<void>;
}

export class OpenDraft {
  readonly draft: Draft;
  /** What the disk had lost when the draft was opened. */
  readonly damage: DraftDamage | null;
  readonly #parts: OpenDraftParts;
  #revision: number;
  #savedAt: string;
  #queue: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(parts: OpenDraftParts) {
    this.#parts = parts;
    this.draft = parts.draft;
    this.damage = parts.log.damage;
    this.#revision = parts.revision;
    this.#savedAt = parts.savedAt;
  }

  /** Steps so far, undo and redo included. */
  get revision(): number {
    return this.#revision;
  }

  /** When the last step was taken; when the draft was made, if there is none. */
  get savedAt(): string {
    return this.#savedAt;
  }

  /**
   * Takes a step: durable and applied when it resolves to ok; otherwise the draft is as before. An undo or redo with nothing to take back
   * changes nothing. Fails with STORE_DISK_FULL, STORE_NOT_WRITABLE, or DRAFT_NOT_EDITABLE once the draft is closed.
   */
  append(step: DraftStep): Promise<Result<void, Failure>> {
    return this.#inTurn(() => this.#take(step));
  }

  /** Takes the step that `edits` make of another reading of the user's file: the sheet first, then the step. Fails as `append` does. */
  appendWithSheet(sheet: Sheet, edits: (number: number) => DraftEdit[]): Promise<Result<void, Failure>> {
    return this.#inTurn(async () => {
      const number = Math.max(...this.draft.sheets.keys()) + 1;
      await this.#parts.keepSheet(number, sheet);
      this.draft.sheets.set(number, sheet);
      return this.#take({ kind: 'edit', edits: edits(number) });
    });
  }

  #inTurn(work: () => Promise<Result<void, Failure>>): Promise<Result<void, Failure>> {
    if (this.#stopped) return Promise.resolve(fail(failure('DRAFT_NOT_EDITABLE')));
    const turn = this.#queue.then(() => diskResult(work));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.#parts.onClose(this);
  }

  /** Takes no more steps, and resolves when none is under way any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#queue;
  }

  async #take(step: DraftStep): Promise<Result<void, Failure>> {
    const { done, undone } = this.draft.history;
    if ((step.kind === 'undo' && done.length === 0) || (step.kind === 'redo' && undone.length === 0)) return ok(undefined);
    const at = this.#parts.clock.now();
    await this.#parts.log.append({ at: at.getTime(), step });
    applyStep(this.draft, step);
    this.#revision += 1;
    this.#savedAt = at.toISOString();
    return ok(undefined);
  }
}
