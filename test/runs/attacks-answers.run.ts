// Authorities whose every word is an attack, and a co-op, a contact and a draft that are called like one: through every screen that shows them,
// onto paper, into the export and into the names of saved files.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../../electron/files/unzip.ts';
import { ARCHIVE_TEXT } from '../../shared/text/archive-text.ts';
import { CORRECTION_TEXT } from '../../shared/text/correction-text.ts';
import { asRehearsed } from '../../shared/text/rehearsed.ts';
import { syntheticOrganisasjonsnummer } from '../fixtures/synthetic.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/workbooks.ts';
import { attacksOn, expectUnharmed, watchForHarm } from './harness/harm.ts';
import { exchangeAnswers } from './harness/hostile-answers.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { practiceJournal, screens, sheetWithoutProblems, t } from './way.ts';

const archive = ARCHIVE_TEXT.nb;
const DELIVERY = '^POST /v1/\\d{4}$';
const DIALOG = '^GET /dialogporten/api/v1/enduser/dialogs/';
const DOCUMENT = '^GET /v1/\\d{4}/forsendelser/';
const TOKEN = '^POST /token$';
/** As the name of a document: another folder, letters the other way round, a line that ends. */
const NAME = '../../../CON\u202efdp.exe\r\n<img src=x onerror=pwned=1>';

let visits = 0;
const outside = createServer((_request, response) => {
  visits += 1;
  response.end('reached');
});
let app: App;
let folder: TemporaryFolder;
let attacks: string[];
beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  attacks = attacksOn(`http://127.0.0.1:${(outside.address() as AddressInfo).port}/`);
  folder = await temporaryFolder();
  app = await launchApp();
  await screens(app.window).start.ready();
  await watchForHarm(app);
});
afterAll(async () => {
  await app?.close();
  outside.close();
  await folder.remove();
});

const attack = (number: number) => attacks[number % attacks.length] ?? '';
const json = (text: string) => JSON.stringify(text).slice(1, -1);
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const button = (name: string | RegExp) =>
  app.window.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first();
const step = (name: string) => app.window.getByRole('navigation', { name: t.frame.steps }).getByRole('button', { name });

/** The one that is called like an attack. */
async function chooseTheCoop(): Promise<void> {
  const coops = app.window.locator('select').filter({ hasText: attack(0) });
  await coops.selectOption({ index: 1 });
  await screens(app.window).send.saveProfile.click();
}

async function expectNoHarm(where: string): Promise<void> {
  await expectUnharmed(app, where);
  expect(visits).toBe(0);
}

/** Saves by this button; the dialog answers with a file of that name in our folder. What the app had suggested. */
async function saveBy(name: string | RegExp, file: string): Promise<{ readonly suggested: string; readonly path: string }> {
  const path = join(folder.path, file);
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async (...args: unknown[]) => {
      Object.assign(globalThis, { suggested: (args.at(-1) as { defaultPath: string }).defaultPath });
      return { canceled: false, filePath };
    };
  }, path);
  await button(name).click();
  await expect
    .poll(
      () =>
        readFile(path).then(
          ({ length }) => length > 0,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true);
  return { suggested: await app.electron.evaluate(() => Reflect.get(globalThis, 'suggested')), path };
}

/** One name in one folder, whose letters stand as they are read. */
function expectPlainName(name: string): void {
  expect(name).toBe(basename(name));
  expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]|^\.|^(con|nul|prn|aux)(\.|$)/iu);
}

test('a co-op, a contact and a draft called like attacks are text wherever they stand', async () => {
  const { window } = app;
  const { check, send } = screens(window);
  await app.dropFile(await folder.file('medlemmer.xlsx', sheetWithoutProblems()), window.locator('#content'));
  await check.grid.waitFor();
  const profile = {
    id: crypto.randomUUID(),
    name: attack(0),
    oppgavegiver: {
      organisasjonsnummer: syntheticOrganisasjonsnummer(3),
      kontaktinformasjon: { navn: attack(1), telefonnummer: '22334455', varselEpostadresse: 'a@b.no', varselSmsMobilnummer: '99887766' },
    },
  };
  const draftName = 'CON<svg onload=pwned=1>\u202exslx';
  const kept = await window.evaluate(
    async ([given, name]) => {
      const { calls } = (window as unknown as { kundeutbytte: { calls: Record<string, (args: unknown) => Promise<Reply>> } }).kundeutbytte;
      interface Reply {
        readonly ok: boolean;
        readonly value: readonly { readonly draftId: string }[];
      }
      const saved = await calls['profiles.save']?.({ profile: given });
      const [draft] = (await calls['drafts.list']?.({}))?.value ?? [];
      const renamed = await calls['drafts.rename']?.({ draftId: draft?.draftId, name });
      return [saved?.ok, renamed?.ok];
    },
    [profile, draftName] as const,
  );
  expect(kept).toEqual([true, true]);
  await window.reload();
  await check.grid.waitFor();
  await watchForHarm(app);
  expect(await window.title()).toContain('<svg onload=pwned=1>');
  await expectNoHarm('check');

  await check.next.click();
  await chooseTheCoop();
  await send.confirm.waitFor();
  await expectNoHarm('send');
  await button(t.frame.settings).click();
  await window.getByText(attack(0)).first().waitFor();
  await expectNoHarm('settings');
  await button(t.frame.access).click();
  await window.getByRole('heading', { name: t.access.title, level: 1 }).waitFor();
  await expectNoHarm('access');
  const label = await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[0]?.label);
  expect(label).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('odd answers to a delivery are no receipt: never called delivered, and the same bytes go on', async () => {
  const { window } = app;
  const { send } = screens(window);
  await step(t.frame.step.send).click();
  const refusal = {
    kode: attack(2),
    melding: attack(3),
    korrelasjonsid: attack(4),
    spesifisering: [{ kode: attack(5), melding: attack(6), sti: attack(0) }, attack(1)],
  };
  await exchangeAnswers(app, [{ of: DELIVERY, body: JSON.stringify(refusal), status: 400 }]);
  await send.confirm.check();
  await send.send(4).click();
  await window.getByRole('heading', { name: asRehearsed('nb', 'practice', t.send.refused.title) }).waitFor();
  await window.getByText(attack(3)).waitFor();
  await expectNoHarm('refused');

  const odd: readonly Parameters<typeof exchangeAnswers>[1][number][] = [
    { of: DELIVERY, type: 'text/html', body: `<html>${attack(0)}` },
    { of: DELIVERY, type: 'text/html', body: JSON.stringify({ dialogId: attack(0), forsendelseId: attack(1), antallOppgaver: 4 }) },
    { of: DELIVERY, body: '[', repeat: 200_000 },
    { of: DELIVERY, body: '{"a":', repeat: 200_000 },
    { of: DELIVERY, body: '{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}},"dialogId":"x"}' },
    { of: DELIVERY, body: 'x'.repeat(1_000_000), repeat: 40 },
    { of: DELIVERY, body: '\u0000\ufeff\ud800' },
    { of: DELIVERY, status: 302, headers: { location: 'http://127.0.0.1:1/' }, body: '' },
  ];
  const submission = () =>
    window.evaluate<{ state: string; id: string; key: string }[]>(`(async () => {
      const { calls } = window.kundeutbytte;
      const draftId = location.hash.slice(1, 37);
      const reply = await calls['delivery.ofDraft']({ draftId });
      return reply.value.map(({ head, state }) => ({ state: state.kind, id: head.submissionId, key: head.idempotencyKey }));
    })()`);
  await exchangeAnswers(app, odd.slice(0, 1));
  await send.confirm.check();
  await send.send(4).click();
  await window.getByRole('heading', { name: asRehearsed('nb', 'practice', t.send.unsure.title) }).waitFor();
  const before = await submission();
  for (const [index, answer] of odd.slice(1).entries()) {
    await exchangeAnswers(app, [answer]);
    const state = await window.evaluate<string>(
      `window.kundeutbytte.calls['delivery.retry']({ submissionId: '${before.at(-1)?.id}' }).then((reply) => reply.ok ? reply.value.state.kind : reply.failure.code)`,
    );
    expect([index, state]).toEqual([index, 'unsure']);
  }
  expect(await submission()).toEqual(before);
  expect(await practiceJournal(app.dataDirectory)).toEqual([]);
  await expectNoHarm('unsure');
});

test('a token, a dialog and a document full of attacks: receipt, archive, paper, export, correction', { timeout: 180_000 }, async () => {
  const { window } = app;
  const { check, send, receipt } = screens(window);
  const displayName = (name: string) => `"displayName":[{"value":"${json(name)}","languageCode":"nb"}]`;
  await exchangeAnswers(app, [
    { of: DIALOG, words: [[displayName('Tilbakemelding'), displayName(NAME)]] },
    {
      of: DOCUMENT,
      words: [
        ['Generalprøve: slik ser en merknad fra Skatteetaten ut.', xml(attack(0))],
        ['PRØVE_VARSEL', xml(attack(1))],
      ],
    },
  ]);
  await window.evaluate(
    `window.kundeutbytte.calls['practice.play']({ faults: [{ kind: 'feedback', verdict: 'godkjent-med-avvik', delayMs: 0 }] })`,
  );
  // A page that comes back goes on by itself with what isn't settled.
  await window.reload();
  await watchForHarm(app);
  await receipt.heading.waitFor();
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(1);
  await window.getByText(attack(0)).first().waitFor({ timeout: 60_000 });
  await expectNoHarm('receipt');

  // The document itself: read, and saved under a name that is one.
  await button(/^Les/).click();
  await window.getByText('&lt;img').first().waitFor();
  await expectNoHarm('document');
  expectPlainName((await saveBy(/^Lagre \.\./, 'dokument.xml')).suggested);
  const pdf = await saveBy(archive.tools.pdf, 'kvittering.pdf');
  expectPlainName(pdf.suggested);
  const paper = (await readFile(pdf.path)).toString('latin1');
  expect(paper).toMatch(/^%PDF/);
  expect(paper).not.toMatch(/\/(JavaScript|JS|Launch|URI|SubmitForm|EmbeddedFile)\b/);
  expectPlainName((await saveBy(archive.tools.file, 'kvittering.json')).suggested);

  await button(t.receipt.seeArchive).click();
  await window.getByText(attack(0)).first().waitFor();
  await expectNoHarm('archive');
  const all = await saveBy(archive.exportAll, 'alt.zip');
  expectPlainName(all.suggested);
  const entries = [...((await unzip(await readFile(all.path))) ?? new Map<string, Buffer | null>()).keys()];
  expect(entries.length).toBeGreaterThan(3);
  for (const entry of entries) for (const part of entry.split('/')) expectPlainName(part);
  // A file called like an attack is held against the archive, and named.
  await app.dropFile(await folder.file('<img src=x onerror=pwned=1>.txt', Buffer.from('x')), window.locator('#content'));
  await window.getByText('<img src=x onerror=pwned=1>.txt').first().waitFor();
  await expectNoHarm('verified');

  await button(/^Kvittering KU-/).click();
  await button(CORRECTION_TEXT.nb.correct).click();
  await check.grid.waitFor();
  await expectNoHarm('correction');
  await check.next.click();
  await send.confirm.waitFor();
  await expectNoHarm('correction, send');
  expect(await app.pageErrors()).toEqual([]);
});

test('a refusal of Maskinporten’s that is an attack', async () => {
  const { window } = app;
  const { check, send } = screens(window);
  await app.dropFile(await folder.file('flere.xlsx', sheetWithoutProblems(900)), window.locator('#content'));
  await check.next.click();
  await chooseTheCoop();
  await send.confirm.check();
  // Played, so that it is asked anew; and its answer exchanged.
  await window.evaluate(
    `window.kundeutbytte.calls['practice.play']({ faults: [{ kind: 'status', at: 'maskinporten', status: 400, mp: 'MP-250' }] })`,
  );
  const error = { error: attack(0), error_description: `MP-250 ${attack(1)}`, error_uri: attack(3) };
  await exchangeAnswers(app, [{ of: TOKEN, status: 400, body: JSON.stringify(error) }]);
  await send.send(4).click();
  await window.getByRole('heading', { name: t.send.noAccess.title }).waitFor();
  await expectNoHarm('no access');
  expect(await practiceJournal(app.dataDirectory)).toHaveLength(1);
  expect(await readFile(join(app.dataDirectory, 'logs', 'kundeutbytte.log'), 'utf8').catch(() => '')).not.toContain('pwned');
  expect(app.mainErrors().join('\n')).not.toContain('pwned');
});
