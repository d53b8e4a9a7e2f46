/**
 * The real app, killed while edits stream in from its page, again and again. What main had called saved, which is what the screen goes by, is
 * looked for after each restart; in the end the whole history is read from the store itself.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openStore } from '../../electron/drafts/open-store.ts';
import { summarise } from '../../electron/drafts/work/draft-view.ts';
import { SecretsUnavailable } from '../../electron/ports.ts';
import { rowsFromText } from '../../shared/ipc/page-rows.ts';
import { temporaryFolder } from '../fixtures/workbooks.ts';
import { type Bridge, callInPage } from './harness/call-in-page.ts';
import { launchApp } from './harness/launch-app.ts';
import { screens, sheetWithTwoProblems, t } from './way.ts';

const PASSPHRASE = 'fire tilfeldige ord her';
const ROW = 2;
const LONGEST_STREAM_MS = 1_500;
/** Hundreds of starts share the machine with whatever else runs on it. */
const OPENS_WITHIN_MS = 60_000;

/** How many edits were found in the end. */
export async function killWhileTyping(rounds: number): Promise<number> {
  const folder = await temporaryFolder();
  const dataDirectory = join(folder.path, 'data');
  try {
    const draftId = await makeDraft(dataDirectory, await folder.file('medlemmer.xlsx', sheetWithTwoProblems()));
    let known = 0;
    for (let round = 0; round < rounds; round += 1) known = await oneRound(dataDirectory, draftId, known);
    const history = await historyOf(join(dataDirectory, 'store'), draftId);
    expect([known, known + 1]).toContain(history.length);
    expect(history).toEqual(Array.from({ length: history.length }, (_, n) => (n === 0 ? null : `edit ${n - 1}`)));
    return history.length;
  } finally {
    await rm(folder.path, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** By hand, as a user does it: a sheet dropped, a passphrase chosen. */
async function makeDraft(dataDirectory: string, sheet: string): Promise<string> {
  await using app = await launchApp({ dataDirectory });
  const { window } = app;
  const { start, check } = screens(window);
  await start.ready();
  await app.dropFile(sheet, window.locator('#content'));
  await check.grid.waitFor();
  await callInPage(window, 'store.choosePassphrase', { passphrase: PASSPHRASE });
  const [card] = await callInPage(window, 'drafts.list', {});
  return card?.draftId ?? '';
}

async function oneRound(dataDirectory: string, draftId: string, known: number): Promise<number> {
  const app = await launchApp({ dataDirectory });
  let saved = known;
  try {
    const { window } = app;
    await expect.poll(() => headingOf(window), { timeout: OPENS_WITHIN_MS }).toBe(t.store.locked.title);
    await callInPage(window, 'store.unlock', { passphrase: PASSPHRASE });
    const { revision } = await callInPage(window, 'drafts.open', { draftId });
    // One edit may have reached the disk without anybody hearing of it.
    expect(revision).toBeGreaterThanOrEqual(known);
    if (revision > 0) expect(await nameShown(window, draftId)).toBe(`edit ${revision - 1}`);
    saved = revision;
    await window.exposeFunction('saved', (count: number) => {
      saved = count;
    });
    await stream(window, draftId, revision);
    // Not to wait for anything: the moment of the kill is to be any.
    await wait(randomInt(LONGEST_STREAM_MS));
  } finally {
    await app.kill();
  }
  return saved;
}

/** Edit after edit, each as soon as the last one was called saved. Returns at once; goes on until the app is gone. */
async function stream(window: Page, draftId: string, from: number): Promise<void> {
  await window.evaluate(
    ([id, first, row]) => {
      const { kundeutbytte, saved } = window as unknown as PageGlobals;
      const next = async (n: number): Promise<void> => {
        const edits = [{ kind: 'set-cell', row, field: 'navn', text: `edit ${n}` }];
        const reply = await kundeutbytte.calls['draft.edit']?.({ draftId: id, edits });
        if (reply?.ok !== true) return;
        await saved(n + 1);
        await next(n + 1);
      };
      void next(first);
    },
    [draftId, from, ROW] as const,
  );
}

/** The screen's heading; empty while there is none yet. */
async function headingOf(window: Page): Promise<string> {
  const headings = window.getByRole('heading', { level: 1 });
  return (await headings.count()) === 0 ? '' : headings.first().innerText();
}

async function nameShown(window: Page, draftId: string): Promise<string> {
  const { rows } = await callInPage(window, 'draft.page', { draftId, filter: 'all', from: 0, count: 1 });
  return rowsFromText(rows)?.[0]?.navn.text ?? '';
}

/** What undo would give back, step by step, as the store has it. */
async function historyOf(directory: string, draftId: string): Promise<(string | null)[]> {
  const refuse = async () => {
    throw new SecretsUnavailable();
  };
  const opening = await openStore({
    directory,
    passphrase: PASSPHRASE,
    secrets: { get: refuse, set: refuse, remove: refuse },
    clock: { now: () => new Date() },
    newUuid: randomUUID,
    summarise,
  });
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  const draft = await opening.store.drafts.open(draftId);
  if (!draft.ok) throw new Error(draft.failure.code);
  const texts = draft.value.draft.history.done.map(([inverse]) => (inverse?.kind === 'set-cell' ? inverse.text : '?'));
  await opening.store.close();
  return texts;
}

interface PageGlobals extends Bridge {
  readonly saved: (count: number) => Promise<void>;
}
