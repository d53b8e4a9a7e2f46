/**
 * Stage "cells": from a file to a `Sheet`, by a process of its own that can be ended at any time. Each read has its own process, which is
 * ended when the answer is there: what a hostile file may have done to it goes with it.
 */
import { type Failure, failure } from '../../shared/core/failure.ts';
import type { TextImport } from '../../shared/core/sheet/text-import.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { inSlices } from '../in-slices.ts';
import type { ForkJob } from '../process/job-process.ts';
import { guardFile } from './guard.ts';
import { GUARD_MILLISECONDS, MAX_CELLS, MAX_ROWS, READER_LIMITS, type ReaderLimits } from './limits.ts';
import { checkedReply, type Pasted, type ReadRefusal, type ReadReply, type ReadRequest, type ReadSheet } from './protocol.ts';
import { ReplyInParts } from './reply-parts.ts';

export type ReadStep = 'guarding' | 'reading';

export interface SheetReader {
  /**
   * Reads one sheet of the workbook: `sheet`, or the first one that holds a list. `text` says how to read separated text instead of guessing;
   * for workbooks it has no meaning. Failures: FILE_*, SHEET_*, READER_*, and READ_CANCELLED when `signal` aborts; the process is gone by then.
   */
  read(
    file: { readonly path: string },
    options: { readonly sheet?: string | undefined; readonly text?: TextImport | undefined },
    signal?: AbortSignal,
    onStep?: (step: ReadStep) => void,
  ): Promise<Result<ReadSheet, Failure>>;
  /** Reads what was copied elsewhere; `text` asks for its text, read in that way. Failures: SHEET_*, READER_*, READ_CANCELLED. */
  readPasted(pasted: Pasted, text: TextImport | undefined, signal?: AbortSignal): Promise<Result<ReadSheet, Failure>>;
}

export function makeSheetReader({ fork, limits = READER_LIMITS }: { fork: ForkJob; limits?: ReaderLimits }): SheetReader {
  return {
    async read(file, options, signal, onStep) {
      onStep?.('guarding');
      const format = await answeredInTime(guardFile(file.path), signal);
      if (!format.ok) return format;
      onStep?.('reading');
      const request = { path: file.path, format: format.value, sheet: options.sheet, text: options.text };
      return readInProcess(fork, limits, request, signal);
    },
    async readPasted(pasted, text, signal) {
      if (signal?.aborted) return CANCELLED;
      return readInProcess(fork, limits, { format: 'paste', pasted, text }, signal);
    },
  };
}

/** The disk can't be told to stop, but nobody has to wait for it. */
function answeredInTime<T>(looking: Promise<Result<T, Failure>>, signal: AbortSignal | undefined): Promise<Result<T, Failure>> {
  if (signal?.aborted) return Promise.resolve(CANCELLED);
  return new Promise((resolve, reject) => {
    const settle = (result: Result<T, Failure>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const onAbort = () => settle(CANCELLED);
    const timer = setTimeout(() => settle(PLACE_GONE), GUARD_MILLISECONDS);
    signal?.addEventListener('abort', onAbort);
    looking.then(settle, reject);
  });
}

const PLACE_GONE = fail(failure('FILE_PLACE_GONE', {}, true));
const CANCELLED = fail(failure('READ_CANCELLED', {}, true));
const TIMED_OUT = fail(failure('READER_TIMED_OUT'));
const OUT_OF_MEMORY = fail(failure('READER_OUT_OF_MEMORY'));
const DIED = fail(failure('READER_DIED', {}, true));

function readInProcess(
  fork: ForkJob,
  limits: ReaderLimits,
  request: ReadRequest,
  signal?: AbortSignal,
): Promise<Result<ReadSheet, Failure>> {
  return new Promise((resolve) => {
    const reader = fork(limits);
    /** Why the process was ended, when it was us who ended it: said once it is gone. */
    let ended: Result<ReadSheet, Failure> | undefined;
    const end = (result: Result<ReadSheet, Failure>) => {
      ended ??= result;
      reader.kill();
    };
    const onAbort = () => end(CANCELLED);
    const timer = setTimeout(() => end(TIMED_OUT), limits.milliseconds);
    const settle = (result: Result<ReadSheet, Failure>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };

    signal?.addEventListener('abort', onAbort);
    let answered: Promise<void> | undefined;
    const parts = new ReplyInParts();
    reader.onMessage((message) => {
      const whole = parts.take(message);
      if (whole !== undefined) answered = inSlices(checkedReply(whole.reply)).then((reply) => end(answerOf(reply)));
    });
    reader.onExit(async (cause) => {
      // What came before the end is an answer, also while it is being looked through.
      await answered;
      settle(ended ?? (cause === 'out-of-memory' ? OUT_OF_MEMORY : DIED));
    });
    reader.send(request);
  });
}

function answerOf(reply: ReadReply | undefined): Result<ReadSheet, Failure> {
  if (reply === undefined) return DIED;
  return reply.ok ? ok(reply.value) : fail(refusal(reply.failure));
}

function refusal(code: ReadRefusal): Failure {
  switch (code) {
    case 'SHEET_TOO_LARGE':
      return failure(code, { limitRows: MAX_ROWS });
    case 'SHEET_TOO_MANY_CELLS':
      return failure(code, { limitCells: MAX_CELLS });
    case 'FILE_LOCKED':
    case 'FILE_PLACE_GONE':
      return failure(code, {}, true);
    default:
      return failure(code);
  }
}
