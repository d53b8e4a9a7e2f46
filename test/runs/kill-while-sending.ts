/**
 * The real app, killed while it sends, or while the authorities fail, again and again. Each round is a correction of the one before, so it has
 * a body of its own. After the restart it is finished as its user would finish it; then the journal of the authorities, the app's receipt and
 * its ledger have to say the same: one delivery, of these very bytes.
 */
import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { isSettled } from '../../electron/delivery/outbox/states.ts';
import type { PracticeFault } from '../../shared/core/delivery/practice-fault.ts';
import { FAULTS } from '../electron/delivery/moments.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../fixtures/synthetic.ts';
import { temporaryFolder, workbook } from '../fixtures/workbooks.ts';
import { callInPage, startCallInPage, tryInPage } from './harness/call-in-page.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { practiceJournal, screens, t } from './way.ts';

const PASSPHRASE = 'fire tilfeldige ord her';
const OPENS_WITHIN_MS = 60_000;
/** Long enough to reach into the wait before the second attempt. */
const LONGEST_LIFE_MS = 1_500;
const MOST_TRIES = 300;

export interface Tally {
  killed: number;
  /** How many of the kills came before anything was frozen, and how many when the delivery was in doubt. */
  before: number;
  inDoubt: number;
  failed: number;
}

/** Two in three rounds end with a kill, and half of all have failures of the authorities in them. */
export async function killWhileSending(rounds: number): Promise<Tally> {
  const tally: Tally = { killed: 0, before: 0, inDoubt: 0, failed: 0 };
  const folder = await temporaryFolder();
  const dataDirectory = join(folder.path, 'data');
  let app = await launchApp({ dataDirectory });
  try {
    let draftId = await firstDraft(app, await folder.file('Medlemmer.xlsx', members()));
    for (let round = 0; round < rounds; round += 1) {
      const delivered = (await practiceJournal(dataDirectory)).length;
      const faults = faultsOf(round);
      if (faults.length > 0) tally.failed += 1;
      await callInPage(app.window, 'practice.play', { faults });
      const { revision } = await callInPage(app.window, 'drafts.open', { draftId });
      if (round % 3 < 2) {
        await startCallInPage(app.window, 'delivery.send', { draftId, draftRevision: revision });
        // Chance as the input: whatever moment it hits, the outcome is the same.
        await wait(randomInt(faults.length === 0 ? 150 : LONGEST_LIFE_MS));
        await app.kill();
        app = await reopened(dataDirectory, draftId, tally);
      }
      const submissionId = await finish(app.window, draftId);
      await expectOne(app, submissionId, delivered);
      draftId = await correct(app.window, submissionId, 2_000 + round);
    }
    return tally;
  } finally {
    await app.kill();
    await rm(folder.path, { recursive: true, force: true, maxRetries: 5 });
  }
}

function faultsOf(round: number): PracticeFault[] {
  if (round % 2 === 0) return [];
  const fault = (n: number) => FAULTS[(round * 5 + n * 11) % FAULTS.length] ?? { kind: 'nonsense' };
  return Array.from({ length: 1 + (round % 3) }, (_, n) => fault(n));
}

function members(): Buffer {
  const rows = Array.from({ length: 40 }, (_, n) => [syntheticFoedselsnummer(40 + n), `Mottaker Ærlig ${n}`, 1000 + n]);
  return workbook([{ name: 'Ark1', rows: [['Fødselsnummer', 'Navn', 'Utbetalt beløp'], ...rows] }]);
}

/** A store that lasts, and a draft that is ready. */
async function firstDraft(app: App, file: string): Promise<string> {
  const { window } = app;
  const { start, check } = screens(window);
  await start.ready();
  await app.dropFile(file, window.locator('#content'));
  await check.grid.waitFor();
  await callInPage(window, 'store.choosePassphrase', { passphrase: PASSPHRASE });
  const [card] = await callInPage(window, 'drafts.list', {});
  const draftId = card?.draftId ?? '';
  const oppgavegiver = {
    organisasjonsnummer: syntheticOrganisasjonsnummer(1),
    kontaktinformasjon: {
      navn: 'Kari Øvesen',
      telefonnummer: '80080000',
      varselEpostadresse: 'kari@example.no',
      varselSmsMobilnummer: '80080000',
    },
  };
  await callInPage(window, 'draft.edit', { draftId, edits: [{ kind: 'set-oppgavegiver', name: 'Samvirket Øst SA', oppgavegiver }] });
  await callInPage(window, 'draft.edit', { draftId, edits: [{ kind: 'confirm-payments', confirmed: true }] });
  return draftId;
}

async function reopened(dataDirectory: string, draftId: string, tally: Tally): Promise<App> {
  const app = await launchApp({ dataDirectory });
  const locked = app.window.getByRole('heading', { level: 1, name: t.store.locked.title });
  await locked.waitFor({ timeout: OPENS_WITHIN_MS });
  await callInPage(app.window, 'store.unlock', { passphrase: PASSPHRASE });
  const submissions = await callInPage(app.window, 'delivery.ofDraft', { draftId });
  tally.killed += 1;
  if (submissions.length === 0) tally.before += 1;
  if (submissions.some(({ state }) => state.kind === 'unsure')) tally.inDoubt += 1;
  return app;
}

/**
 * Sends it, or goes on with it, until it is delivered; the submission that it is then. Every call is waited for: a rehearsal that is delivered
 * may be sent again, and a Send that crosses another one would do that.
 */
async function finish(window: Page, draftId: string): Promise<string> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const latest = (await callInPage(window, 'delivery.ofDraft', { draftId })).at(-1);
    if (latest?.state.kind === 'delivered') return latest.head.submissionId;
    if (latest !== undefined && !isSettled(latest.state)) {
      await tryInPage(window, 'delivery.retry', { submissionId: latest.head.submissionId });
    } else {
      const { revision } = await callInPage(window, 'drafts.open', { draftId });
      await tryInPage(window, 'delivery.send', { draftId, draftRevision: revision });
    }
    // What the app goes on with by itself at the start is under way meanwhile, and refuses a second one.
    await wait(200);
  }
  throw new Error(`not delivered after ${MOST_TRIES} tries`);
}

async function expectOne({ window, dataDirectory }: App, submissionId: string, deliveredBefore: number): Promise<void> {
  const facts = ({ idempotencyKey, bodySha256 }: { idempotencyKey: string; bodySha256: string }) => ({ idempotencyKey, bodySha256 });
  const counted = async () => {
    const { isWhole, entries } = await callInPage(window, 'ledger.list', {});
    return [isWhole, ...entries.flatMap(({ receipts, unsettled }) => [receipts.length, unsettled])];
  };
  // It is entered a moment after it is delivered.
  await expect.poll(counted, { timeout: 10_000 }).toEqual([true, deliveredBefore + 1, 0]);
  const journal = (await practiceJournal(dataDirectory)).slice(deliveredBefore);
  expect(journal.map(facts)).toEqual([facts(await callInPage(window, 'ledger.receipt', { submissionId }))]);
}

/** A new draft from the receipt, with another amount for the first receiver. */
async function correct(window: Page, submissionId: string, amount: number): Promise<string> {
  const { draftId } = await callInPage(window, 'correction.start', { submissionId });
  await callInPage(window, 'draft.edit', {
    draftId,
    edits: [{ kind: 'set-cell', row: 2, field: 'utbetaltBeloep', text: String(amount) }],
  });
  await callInPage(window, 'draft.edit', { draftId, edits: [{ kind: 'confirm-payments', confirmed: true }] });
  return draftId;
}
