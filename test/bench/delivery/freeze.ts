/** Measures itself: `freeze.ts time|rss freeze|stringify COUNT`. From what is ready to the bytes that are sent. */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOutbox } from '../../../electron/delivery/outbox/outbox.ts';
import { makeLeveranse } from '../../../shared/core/leveranse/leveranse.ts';
import { readyDraft } from '../../electron/delivery/make-ready.ts';

const [what, how, count] = process.argv.slice(2);
const ready = readyDraft({ oppgaver: Number(count) });
const meta = { kildesystem: 'Kundeutbytte 0.1.0', oppgavegiversLeveranseReferanse: 'KU-2025-1' };
const directory = mkdtempSync(join(tmpdir(), 'kundeutbytte-bench-'));
const clock = { now: () => new Date() };
const outbox = await openOutbox({ directory, key: createSecretKey(randomBytes(32)), clock, newUuid: randomUUID });
if (!outbox.ok) throw new Error(outbox.failure.code);
const leveranse = how === 'stringify' ? makeLeveranse(ready, meta) : undefined;

const start = performance.now();
if (leveranse !== undefined) Buffer.from(JSON.stringify(leveranse), 'utf8');
else {
  const frozen = await outbox.value.freeze(ready, {
    draftId: null,
    environmentName: 'bench',
    oppgavegiverName: 'Samvirket',
    kildesystem: meta.kildesystem,
    file: 'medlemmer.xlsx',
    sheet: 'Ark1',
    columns: {},
  });
  if (!frozen.ok) throw new Error(frozen.failure.code);
  const body = await outbox.value.body(frozen.value.head.submissionId);
  if (!body.ok) throw new Error(body.failure.code);
}
const milliseconds = performance.now() - start;
rmSync(directory, { recursive: true, force: true });
process.send?.(what === 'rss' ? process.resourceUsage().maxRSS : milliseconds);
