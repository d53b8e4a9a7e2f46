import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeyRing } from '../../../../electron/access/key-ring.ts';
import { openP12InProcess } from '../../../../electron/access/p12/p12-opener/open-in-process.ts';
import { forkChildProcess } from '../../../../electron/process/child-process.ts';
import { buildReader } from '../../../fixtures/reader-bundle.ts';
import { tempFolder } from '../../files/temp-folder.ts';
import { MemorySecrets } from '../keychain/memory-secrets.ts';
import { hasOpenssl, OpensslWorkshop } from './openssl.ts';
import { asExpected, MATRIX_ORG, p12Matrix } from './p12-matrix.ts';

let opener: string;

beforeAll(async () => {
  opener = await buildReader('p12', 'opener.js');
}, 120_000);
afterAll(() => rm(dirname(opener), { recursive: true }));

describe.skipIf(!hasOpenssl())('files by openssl, each opened in a process of its own', () => {
  const workshop = new OpensslWorkshop();
  afterAll(() => workshop.close());

  it('say what the matrix expects', { timeout: 240_000 }, async () => {
    const ring = makeKeyRing({
      path: join(await tempFolder(), 'keys.json'),
      secrets: new MemorySecrets(),
      openP12: openP12InProcess(forkChildProcess(opener)),
      clock: { now: () => new Date() },
      newUuid: randomUUID,
    });
    const matrix = p12Matrix(workshop);
    expect(matrix.length).toBeGreaterThanOrEqual(14);
    for (const { name, bytes, passphrase, expected } of matrix) {
      const answer = await ring.inspectP12(bytes, passphrase, { environment: 'practice', organisasjonsnummer: MATRIX_ORG });
      const said = answer.ok ? asExpected(answer.value.pairs) : answer.failure.code;
      expect([name, said]).toEqual([name, typeof expected === 'string' ? expected : [...expected].sort()]);
      if (answer.ok) {
        const [preselected, ...more] = answer.value.pairs.filter((pair) => pair.preselected);
        expect(more).toEqual([]);
        if (said.includes('signing')) expect(preselected?.certificate.purpose).toBe('signing');
        ring.forgetInspection(answer.value.inspectionId);
      }
      expect(JSON.stringify(answer)).not.toContain(passphrase === '' ? '\u0000' : passphrase);
    }
  });
});

it.each([
  ['dies', 'process.exit(3);'],
  ['never answers', 'setInterval(() => undefined, 1000);'],
  [
    'answers something else',
    "process.once('message', () => process.send({ keys: ['x'], certificates: [] })); setInterval(() => undefined, 1000);",
  ],
])('a process that %s is ended, and said to have stopped', async (_name, source) => {
  const path = join(await tempFolder(), 'program.mjs');
  await writeFile(path, source);
  const open = openP12InProcess(forkChildProcess(path), { heapMiB: 64, milliseconds: 1_500 });
  expect(await open(Buffer.of(1), 'p')).toBe('stopped');
});
