import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeError, makeLog } from '../../../electron/app/log.ts';
import { LOG_FILE, openLogFile } from '../../../electron/app/log-file.ts';
import { runCall } from '../../../electron/ipc/run-call.ts';
import { type CallName, calls } from '../../../shared/ipc/contract.ts';
import { inMemoryHandlers } from '../../fakes/in-memory-handlers.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';
import { type TemporaryFolder, temporaryFolder } from '../../fixtures/workbooks.ts';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

function logged(data: Record<string, string | number | boolean>): string {
  let text = '';
  makeLog(
    (line) => {
      text += line;
    },
    () => new Date('2026-01-31T20:15:00Z'),
  ).error('event', data);
  return text;
}

test('a line is JSON with its time, its event and its counts', () => {
  expect(JSON.parse(logged({ rows: 214, code: 'FILE_LOCKED' }))).toEqual({
    at: '2026-01-31T20:15:00.000Z',
    level: 'error',
    event: 'event',
    rows: 214,
    code: 'FILE_LOCKED',
  });
});

test('no number of a person or a company, no token and no address gets into a line, however it is spelled', () => {
  const spelled = (digits: string) => fc.constantFrom(digits, `${digits.slice(0, 6)} ${digits.slice(6)}`, digits.split('').join(' '));
  const numbers = fc
    .oneof(fc.nat(5000).map(syntheticFoedselsnummer), fc.nat(5000).map(syntheticOrganisasjonsnummer))
    .chain((digits) => fc.tuple(fc.constant(digits), spelled(digits)));
  fc.assert(
    fc.property(numbers, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), ([digits, number], before, after) => {
      const line = logged({ why: `${before.replaceAll(/\d/g, '')}${number}${after.replaceAll(/\d/g, '')}` });
      expect(line.replace(/^\{"at":"[^"]*"/, '').replaceAll(/\D/g, '')).not.toContain(digits);
    }),
  );
  expect(logged({ why: 'Bearer eyJhbGciOiJSUzI1NiJ9.eyJzY29wZSI6InNrYXR0In0.c2lnbmF0dXJl' })).not.toContain('eyJ');
  expect(logged({ why: 'to kari.nordmann@example.no' })).not.toContain('kari');
});

test('of an exception its class and our own places are logged, not its message', () => {
  const line = JSON.stringify(describeError(new TypeError('Kari Nordmann 01019012345')));
  expect(line).toContain('TypeError');
  expect(line).not.toMatch(/Kari|0101/);
});

test('the file is turned over at its limit, and only so many older ones are kept', async () => {
  const directory = join(folder.path, 'logs');
  const write = openLogFile({ directory, maxBytes: 100, older: 2 });
  for (let line = 1; line <= 20; line++) write(`${String(line).padStart(2, '0')} ${'x'.repeat(36)}\n`);
  expect((await readdir(directory)).sort()).toEqual(['kundeutbytte.1.log', 'kundeutbytte.2.log', LOG_FILE]);
  const [newest, older] = await Promise.all([LOG_FILE, 'kundeutbytte.1.log'].map((name) => readFile(join(directory, name), 'utf8')));
  expect(newest).toMatch(/^19 x+\n20 x+\n$/);
  expect(older).toMatch(/^16 x+\n17 x+\n18 x+\n$/);
});

test('a later start goes on in the same file', async () => {
  const options = { directory: folder.path, maxBytes: 1000, older: 1 };
  openLogFile(options)('first\n');
  openLogFile(options)('second\n');
  expect(await readFile(join(folder.path, LOG_FILE), 'utf8')).toBe('first\nsecond\n');
});

test('a folder that can’t be written stops nothing, and writing goes on when it can be again', async () => {
  const directory = await folder.file('logs', Buffer.from('a file where the folder should be'));
  const write = openLogFile({ directory, maxBytes: 100, older: 1 });
  expect(() => write('lost\n')).not.toThrow();
  await rm(directory);
  write('kept\n');
  expect(await readFile(join(directory, LOG_FILE), 'utf8')).toBe('kept\n');
});

test('a path in an exception ends at our own folders, on every system', () => {
  const error = new TypeError('x');
  error.stack = [
    'TypeError: x',
    '    at read (file:///C:/Users/Kari%20Nordmann/AppData/Local/Programs/kundeutbytte/resources/app.asar/dist/main/open-app.js:1:2)',
    '    at C:\\Users\\Kari Nordmann\\kundeutbytte\\dist\\main\\lib.js:3:4',
    '    at Object.run (/home/kari.nordmann/elsewhere/thing.js:5:6)',
    '    at async node:internal/modules/run_main:120:5',
  ].join('\n');
  const { at } = describeError(error);
  expect(at).toBe('read (dist/main/open-app.js:1:2) < dist\\main\\lib.js:3:4 < Object.run (thing.js:5:6) < run_main:120:5');
});

test('whatever is asked, and whatever breaks over it: nothing of a person gets into the log', async () => {
  const person = fc.record({
    number: fc.nat(5000).map(syntheticFoedselsnummer),
    name: fc.constantFrom('Åse Øvrebø', 'Kari Nordmann', 'Bjørn-Ærlig O’Hara'),
    amount: fc.integer({ min: 100_000, max: 99_999_999 }).map(String),
    token: fc
      .base64String({ minLength: 40, maxLength: 80 })
      .map((text) => `eyJ${text.replaceAll(/[+/=]/g, '_')}.${text.replaceAll(/[+/=]/g, '-')}.x`),
  });
  // Also as lines of a message that look like the lines below it.
  const around = fc.constantFrom('', '\n    at ', '\n    at f (/home/x/dist/', 'Error: ', '"', '\\');
  const names = Object.keys(calls).filter((name): name is CallName => name in calls);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), person, around, fc.boolean(), async (name, who, before, isTrusted) => {
      const words = Object.values(who).join(before || ' ');
      let written = '';
      const log = makeLog(
        (line) => {
          written += line;
        },
        () => new Date('2026-01-31T20:15:00Z'),
      );
      const breaking = () => Promise.reject(new RangeError(`${before}${words}`, { cause: new Error(words) }));
      const handlers = Object.assign(
        inMemoryHandlers(() => undefined, {}),
        Object.fromEntries(names.map((one) => [one, breaking])),
      );
      for (const args of [{}, { draftId: words }, { [words]: words }, words])
        await runCall(name, isTrusted, args, { handlers, log, mayCall: () => !words.endsWith('y') });
      await breaking().catch((error: unknown) => log.error('bug', describeError(error)));
      expect(written).toContain('"event":"bug"');
      for (const secret of Object.values(who)) expect(written).not.toContain(secret);
    }),
    { numRuns: 150 },
  );
});
