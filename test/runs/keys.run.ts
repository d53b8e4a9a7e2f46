// A certificate file in the real window: picked, opened in its own process, looked at, kept; and nothing secret on the page's side.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPkcs12 } from '../../electron/access/p12/forge-pkcs12.ts';
import { failure } from '../../shared/core/failure.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import { hasOpenssl, OpensslWorkshop } from '../electron/access/p12/openssl.ts';
import { asExpected, MATRIX_ORG, type MatrixFile, p12Matrix } from '../electron/access/p12/p12-matrix.ts';
import { searchForKey, signsOf } from '../electron/access/search-for-key.ts';
import { answerDialogsWith } from './harness/dialogs.ts';
import { type App, launchApp } from './harness/launch-app.ts';
import { t } from './way.ts';

describe.skipIf(!hasOpenssl())('certificate files in the window', () => {
  const workshop = new OpensslWorkshop();
  let folder: string;
  let app: App;
  let matrix: MatrixFile[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-p12-'));
    matrix = p12Matrix(workshop);
    app = await launchApp();
    await app.window.locator('html[data-ready=true]').waitFor();
  }, 180_000);
  afterAll(async () => {
    await app?.close();
    workshop.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function nextPick(name: string, bytes: Buffer): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    await answerDialogsWith(app, path);
  }

  test('every file of the matrix says in Electron what it says in Node', { timeout: 180_000 }, async () => {
    for (const [index, { name, bytes, passphrase, expected }] of matrix.entries()) {
      await nextPick(`${index}.p12`, bytes);
      const answer = await app.window.evaluate(
        async ({ passphrase: typed, organisasjonsnummer }) => {
          // The bridge, as a script of the page has it.
          const { calls } = (window as unknown as { kundeutbytte: { calls: Record<string, (args: unknown) => Promise<Reply>> } })
            .kundeutbytte;
          interface Reply {
            readonly ok: boolean;
            readonly value: {
              readonly ticket: string;
              readonly pairs: { certificate: { purpose: string }; problem: { code: string } | null }[];
            };
            readonly failure: { readonly code: string };
          }
          const picked = await calls['keys.pickFile']?.({});
          const { ticket } = picked?.value ?? { ticket: '' };
          return calls['keys.inspect']?.({ ticket, passphrase: typed, environment: 'practice', organisasjonsnummer });
        },
        { passphrase, organisasjonsnummer: MATRIX_ORG },
      );
      const said = answer?.ok ? asExpected(answer.value.pairs) : answer?.failure.code;
      expect([name, said]).toEqual([name, typeof expected === 'string' ? expected : [...expected].sort()]);
    }
  });

  test('by keyboard: the opening process killed, wrong passphrase, right passphrase, the doctor, kept in no clear text anywhere', {
    timeout: 120_000,
  }, async () => {
    const { window } = app;
    const { certificate } = t;
    const [good] = matrix;
    if (good === undefined) throw new Error('no file');
    await window.getByRole('button', { name: t.frame.access }).click();
    await window.getByLabel(t.access.coopNumber).fill(MATRIX_ORG);
    await window.keyboard.press('Enter');
    await nextPick('virksomhet.p12', good.bytes);
    await window.getByRole('button', { name: certificate.import.pick }).focus();
    await window.keyboard.press('Enter');
    // The field has focus by itself.
    await window.getByLabel(certificate.import.passphrase).and(window.locator(':focus')).waitFor();
    const stopKilling = await killOpeners(app);
    await window.keyboard.type(good.passphrase);
    await window.keyboard.press('Enter');
    const { title, todo } = failureText('nb', failure('P12_READER_STOPPED', {}, true));
    await window.getByRole('alert').getByText(title).waitFor();
    await window.getByRole('alert').getByText(todo).waitFor();
    await stopKilling();
    expect(await window.getByLabel(certificate.import.passphrase).inputValue()).toBe('');
    await window.getByLabel(certificate.import.passphrase).focus();
    await window.keyboard.type('feil');
    await window.keyboard.press('Enter');
    await window.getByRole('alert').getByText('Passordet til sertifikatet stemmer ikke').waitFor();
    expect(await window.getByLabel(certificate.import.passphrase).inputValue()).toBe('');
    await window.getByLabel(certificate.import.passphrase).focus();
    await window.keyboard.type(good.passphrase);
    await window.keyboard.press('Enter');
    await window.getByRole('heading', { name: certificate.pairs(1) }).waitFor();
    await window.getByText('Samvirket Sør').first().waitFor();
    // Without a keychain (as here) only the file remains; with one the key goes there. Either way the button is named after it.
    const keep = window.getByRole('button', { name: new RegExp(`${certificate.keep.keychain}|${certificate.keep.file}`) });
    await keep.focus();
    await window.keyboard.press('Enter');
    await window.getByText(certificate.inUse, { exact: true }).waitFor();

    const content = openPkcs12(good.bytes, good.passphrase);
    if (typeof content === 'string') throw new Error(content);
    const pkcs8 = Buffer.from(content.keys[0] ?? []);
    const heap = await heapOf(app);
    expect(heap.includes('Samvirket')).toBe(true);
    for (const { name, bytes } of signsOf(pkcs8)) expect([name, heap.includes(bytes.toString('latin1'))]).toEqual([name, false]);
    const { files, found } = await searchForKey(pkcs8, [app.dataDirectory]);
    expect(files).toBeGreaterThan(0);
    expect(found).toEqual([]);
    expect(await app.pageErrors()).toEqual([]);
    expect(app.mainErrors().join('\n')).not.toContain(good.passphrase);
  });
});

/** Every process that opens a certificate file is killed as soon as there is one, until the function that is given back is called. */
async function killOpeners({ electron }: App): Promise<() => Promise<void>> {
  await electron.evaluate(({ app: electronApp }) => {
    const killing = setInterval(() => {
      for (const { name = '', pid } of electronApp.getAppMetrics()) if (/certificate opener/i.test(name)) process.kill(pid, 'SIGKILL');
    }, 5);
    Object.assign(globalThis, { stopKilling: () => clearInterval(killing) });
  });
  return () => electron.evaluate(() => (globalThis as unknown as { stopKilling: () => void }).stopKilling());
}

/** Everything that the page's JavaScript holds, as the debugger sees it. */
async function heapOf({ window }: App): Promise<string> {
  const session = await window.context().newCDPSession(window);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
