import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeNewDraft } from '../../../electron/drafts/store/draft-folder.ts';
import { encodeBase, parseBase, replay } from '../../../electron/drafts/store/draft-log.ts';
import { type DraftStore, openDraftStore } from '../../../electron/drafts/store/draft-store.ts';
import type { OpenDraft } from '../../../electron/drafts/store/open-draft.ts';
import { encodeSheet } from '../../../electron/drafts/store/sheet-file.ts';
import { writeFileAtomic } from '../../../electron/files/atomic-write.ts';
import { type DraftHead, type DraftStep, FIRST_SHEET } from '../../../shared/core/draft/draft.ts';
import type { Sheet } from '../../../shared/core/sheet/sheet.ts';
import type { Result } from '../../../shared/result.ts';
import { type Bench, figure, ratios, repeated, timed } from '../bench.ts';
import type { Member } from '../import/member-list.ts';
import { memberSheet } from './member-sheet.ts';

const SAVE = 'JSON.stringify of the rows as objects, written and flushed as durably';
const OPEN = 'JSON.parse of the rows as objects, already in memory';
const EDITS_PER_ROUND = 20;

interface Bed {
  readonly folder: string;
  readonly store: DraftStore;
  readonly rows: readonly Member[];
  readonly sheet: Sheet;
  readonly edits: number;
  readonly rounds: number;
}

/** The area "draft": saving, opening and replaying a draft of 100,000 rows. Eight columns on both sides. */
export const draftBench: Bench = async ({ small }) => {
  const rounds = small ? 2 : 7;
  const { rows, sheet } = memberSheet(small ? 2_000 : 100_000);
  const folder = await mkdtemp(join(tmpdir(), 'kundeutbytte-bench-'));
  const store = await openDraftStore({ directory: folder, key, clock, summarise });
  const bed = { folder, store, rows, sheet, rounds, edits: small ? 1_200 : 10_000 };
  try {
    return { ...(await save(bed)), ...(await openAgain(bed)), 'replay100k.s': await replayMany(bed, small ? 5_000 : 100_000) };
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
};

async function save({ folder, store, rows, sheet, rounds }: Bed) {
  const json = join(folder, 'rows.json');
  const saveJson = () => timed(() => writeFileAtomic(json, Buffer.from(JSON.stringify(rows))));
  const saveAll = async () => {
    const path = join(folder, randomUUID());
    return timed(async () => writeNewDraft({ path, id: head.id, key }, head, new Map([[FIRST_SHEET, await encodeSheet(sheet)]]), []));
  };
  const full = await ratios(rounds, saveAll, saveJson);
  const draft = must(await store.create({ ...head, id: randomUUID() }, sheet));
  const editOnce = async () => (await timed(() => edit(draft, 0, EDITS_PER_ROUND))) / EDITS_PER_ROUND;
  const one = await ratios(rounds, editOnce, saveJson);
  const saved = join(folder, 'drafts', draft.draft.head.id);
  await draft.close();
  return {
    'edit.vsFullSave': figure(one, 'ratio', SAVE),
    'fullSave.vsJson': figure(full, 'ratio', SAVE),
    'bytes.vsJson': figure([(await bytesIn(saved)) / (await stat(json)).size], 'ratio', SAVE),
  };
}

/** As the app leaves it when it is closed, and as a power cut does. */
async function openAgain({ folder, store, rows, sheet, rounds, edits }: Bed) {
  const json = JSON.stringify(rows);
  const draft = must(await store.create({ ...head, id: randomUUID() }, sheet));
  const { id } = draft.draft.head;
  await edit(draft, 0, edits);
  const cut = join(folder, 'after-a-power-cut');
  await cp(join(folder, 'drafts'), join(cut, 'drafts'), { recursive: true });
  await draft.close();
  const parse = () => timed(() => JSON.parse(json));
  const opening = async (of: DraftStore) => {
    const start = performance.now();
    const opened = must(await of.open(id));
    const milliseconds = performance.now() - start;
    if (opened.revision !== edits) throw new Error(`${opened.revision} steps were found of ${edits}`);
    await opened.close();
    return milliseconds;
  };
  const closed = await ratios(rounds, () => opening(store), parse);
  const cutOff = await ratios(rounds, () => openingCopy(cut, opening), parse);
  return {
    'open10kEdits.vsJsonParse': figure(closed, 'ratio', OPEN),
    'open10kEditsAfterPowerCut.vsJsonParse': figure(cutOff, 'ratio', OPEN),
  };
}

/** Of a copy each time: closing would put the steps together. */
async function openingCopy(cut: string, opening: (store: DraftStore) => Promise<number>): Promise<number> {
  const copy = `${cut}-${randomUUID()}`;
  await cp(cut, copy, { recursive: true });
  const store = await openDraftStore({ directory: copy, key, clock, summarise });
  const milliseconds = await opening(store);
  await store.close();
  return milliseconds;
}

async function replayMany({ sheet, rounds }: Bed, count: number) {
  const taken = Array.from({ length: count }, (_, n) => ({ at: n, step: stepNumber(n) }));
  const bytes = encodeBase({ head, sheet: 1, taken });
  const once = () => timed(() => replay(must(parseBase(bytes, head.id)), sheet));
  const seconds = (await repeated(rounds, once)).map((milliseconds) => milliseconds / 1000);
  return figure(seconds, 's', 'nothing: from the stored bytes to the draft, each step checked');
}

const key = createSecretKey(randomBytes(32));
const clock = { now: () => new Date() };
const summarise = () => ({ antallOppgaver: 0, sumUtbetaltBeloep: 0, errors: 0, stage: 'ready' as const });

const head: DraftHead = {
  id: randomUUID(),
  createdAt: '2026-01-12T10:00:00.000Z',
  environment: 'practice',
  source: { file: 'medlemmer.xlsx', sheet: 'Medlemmer', otherSheets: [], sha256: 'ab'.repeat(32) },
  table: { headerRow: 1, columns: { identifikator: 'B', navn: 'C', utbetaltBeloep: 'G' } },
  inntektsaar: 2025,
};

/** Spread over the rows, as corrections are. */
function stepNumber(n: number): DraftStep {
  return { kind: 'edit', edits: [{ kind: 'set-cell', row: 2 + ((n * 7_919) % 1_999), field: 'navn', text: `Rettet navn ${n}` }] };
}

async function edit(draft: OpenDraft, from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n += 1) must(await draft.append(stepNumber(n)));
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function must<T, F>(result: Result<T, F>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
