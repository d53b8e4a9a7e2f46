/** The screens as a user finds them, by the words she reads. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadTexts } from '../../shared/text/texts.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../fixtures/synthetic.ts';
import { workbook } from '../fixtures/workbooks.ts';
import type { App } from './harness/launch-app.ts';

export const t = await loadTexts('nb');

export function screens(window: Page) {
  return {
    start: {
      ready: () => window.locator('html[data-ready=true]').waitFor(),
      sample: window.getByRole('button', { name: t.start.sample }),
    },
    columns: { next: window.getByRole('button', { name: t.columns.next }) },
    check: {
      grid: window.getByRole('grid', { name: t.check.grid }),
      next: window.getByRole('button', { name: t.check.toSend }),
      /** A cell by the words in it. */
      cell: (text: string) => window.getByRole('gridcell').filter({ hasText: text }).first(),
    },
    send: {
      practiceProfile: window.getByRole('button', { name: t.send.practiceProfile }),
      saveProfile: window.getByRole('button', { name: t.send.saveProfile }),
      confirm: window.getByRole('checkbox', { name: t.send.confirm }),
      /** As soon as it can be sent: until main has taken the confirmation, the button leads to what is missing instead. */
      send: (count: number) => window.getByRole('button', { name: t.send.send.practice(count), disabled: false }),
    },
    receipt: { heading: window.getByRole('heading', { name: t.receipt.title, exact: true }) },
  };
}

/** Drops a sheet wherever the app stands, and waits until it is the new draft that is seen: one from before may look the same. */
export async function dropAsNewDraft(app: App, path: string): Promise<void> {
  const before = await draftInPlace(app.window);
  await app.dropFile(path, app.window.locator('#content'));
  await app.window.waitForFunction((old) => location.hash !== '' && location.hash.split('/')[0] !== old.split('/')[0], before);
}

/** The draft that is open and where in it, as the page's address has them. */
export const draftInPlace = (window: Page): Promise<string> => window.evaluate(() => location.hash);

/** Four receivers with two things to mend: an amount with øre, and a name that is missing. */
export function sheetWithTwoProblems(): Buffer {
  return workbook([
    {
      name: 'Medlemmer',
      rows: [
        ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
        [syntheticFoedselsnummer(40), 'Åse Øvrebø', 1200],
        [syntheticFoedselsnummer(41), 'Bjørn Ærlig', 1250.5],
        [syntheticFoedselsnummer(42), '', 800],
        [syntheticOrganisasjonsnummer(7), 'Sævik Gard SA', 4300],
      ],
    },
  ]);
}

/** Four receivers, 7551 kroner in all, and nothing to mend; other people for another `first`. */
export function sheetWithoutProblems(first = 40): Buffer {
  return workbook([
    {
      name: 'Medlemmer',
      rows: [
        ['Fødselsnummer', 'Navn', 'Utbetalt beløp'],
        [syntheticFoedselsnummer(first), 'Åse Øvrebø', 1200],
        [syntheticFoedselsnummer(first + 1), 'Bjørn Ærlig', 1251],
        [syntheticFoedselsnummer(first + 2), 'Ørnulf Næss', 800],
        [syntheticOrganisasjonsnummer(7), 'Sævik Gard SA', 4300],
      ],
    },
  ]);
}

export interface Delivered {
  readonly bodySha256: string;
  readonly idempotencyKey: string;
  readonly antallOppgaver: number;
  readonly sumUtbetaltBeloep: number;
}

/** What the practice authorities have accepted, from their own journal. */
export async function practiceJournal(dataDirectory: string): Promise<Delivered[]> {
  const text = await readFile(join(dataDirectory, 'practice', 'practice-journal.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Delivered => JSON.parse(line));
}

export const PASSPHRASE = 'fire tilfeldige ord her';

export async function choosePassphrase({ window }: Pick<App, 'window'>): Promise<void> {
  await window.getByRole('button', { name: t.frame.choosePassphrase }).click();
  await window.getByLabel(t.store.choose.first, { exact: true }).fill(PASSPHRASE);
  await window.getByLabel(t.store.choose.second, { exact: true }).fill(PASSPHRASE);
  await window.getByRole('button', { name: t.store.choose.submit }).click();
  await window.getByRole('heading', { name: t.store.choose.title }).waitFor({ state: 'detached' });
}

export async function unlock({ window }: Pick<App, 'window'>, passphrase: string): Promise<void> {
  await window.getByRole('heading', { name: t.store.locked.title }).waitFor();
  await window.getByLabel(t.store.choose.first, { exact: true }).fill(passphrase);
  await window.getByRole('button', { name: t.store.locked.submit }).click();
}
