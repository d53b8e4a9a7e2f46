import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyStep, type DraftStep, newDraft } from '../../../../shared/core/draft/draft.ts';
import type { Table } from '../../../../shared/core/sheet/columns.ts';
import { syntheticOrganisasjonsnummer } from '../../../fixtures/synthetic.ts';
import { nameEdit, sampleHead, sampleSheet, setName } from '../sample.ts';
import { listed, names, setUp, value, withDraft } from './draft-store-setup.ts';

const OPPGAVEGIVER = {
  organisasjonsnummer: syntheticOrganisasjonsnummer(7),
  kontaktinformasjon: {
    navn: 'Kari Prøvesen',
    telefonnummer: '22222222',
    varselEpostadresse: 'kari@example.no',
    varselSmsMobilnummer: '99999999',
  },
};

const TABLES: readonly Table[] = [
  { headerRow: 1, columns: { foedselsnummer: 'A', navn: 'B', utbetaltBeloep: 'C' } },
  { headerRow: 0, columns: { identifikator: 'A', navn: 'B', utbetaltBeloep: 'C' }, hiddenRows: 'leave-out' },
  { headerRow: 2, columns: { navn: 'B' }, lastRow: 3 },
];

describe('a draft', () => {
  test('is there after a restart with everything that was done to it', async () => {
    const { directory, head } = await withDraft();
    const { store } = await setUp({ directory });
    const draft = value(await store.open(head.id));
    expect(draft.draft.head).toEqual(head);
    expect(draft.draft.sheet).toEqual(sampleSheet());
    expect(names(draft)).toEqual(['2 a', '3 b']);
    expect(draft).toMatchObject({ revision: 2, savedAt: '2026-01-12T10:03:00.000Z', damage: null });
    value(await draft.append({ kind: 'undo' }));
    expect(names(draft)).toEqual(['2 a']);
  });

  test('that was not closed is there just the same', async () => {
    const { directory, store } = await setUp();
    const draft = value(await store.create(sampleHead(), sampleSheet()));
    value(await draft.append(setName(2, 'a')));
    const again = value(await (await setUp({ directory })).store.open(draft.draft.head.id));
    expect(names(again)).toEqual(['2 a']);
    expect(again.revision).toBe(1);
  });

  test('any steps, with restarts anywhere between them, give the draft that the same steps give in memory', async () => {
    const step: fc.Arbitrary<DraftStep> = fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        edits: fc.array(
          fc.oneof(
            fc.tuple(fc.integer({ min: 2, max: 5 }), fc.string()).map(([row, text]) => nameEdit(row, text)),
            fc.record({ kind: fc.constant('leave-out' as const), row: fc.integer({ min: 2, max: 5 }), leftOut: fc.boolean() }),
            fc.record({
              kind: fc.constant('set-cell' as const),
              row: fc.integer({ min: 2, max: 5 }),
              field: fc.constantFrom('identifikator' as const, 'utbetaltBeloep' as const),
              text: fc.option(fc.string()),
            }),
            fc.record({ kind: fc.constant('set-expected-sum' as const), kroner: fc.option(fc.nat()) }),
            fc.record({ kind: fc.constant('add-row' as const), row: fc.integer({ min: 6, max: 8 }), added: fc.boolean() }),
            fc.record({
              kind: fc.constant('accept-warning' as const),
              key: fc.constantFrom('a', 'b'),
              accepted: fc.boolean(),
              reason: fc.string({ maxLength: 20 }),
            }),
            fc.record({ kind: fc.constant('set-leading-zeros' as const), restored: fc.boolean() }),
            fc.record({ kind: fc.constant('confirm-payments' as const), confirmed: fc.boolean() }),
            fc.record({ kind: fc.constant('set-rounding' as const), rounding: fc.constantFrom('half-away-from-zero' as const, null) }),
            fc.record({ kind: fc.constant('set-inntektsaar' as const), inntektsaar: fc.constantFrom(2024, 2025) }),
            fc.record({
              kind: fc.constant('set-oppgavegiver' as const),
              name: fc.constantFrom('Samvirket', 'Bygdelaget'),
              oppgavegiver: fc.constantFrom(OPPGAVEGIVER, null),
            }),
            fc.record({ kind: fc.constant('set-table' as const), table: fc.constantFrom(...TABLES) }),
          ),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.constant({ kind: 'undo' as const }),
      fc.constant({ kind: 'redo' as const }),
      fc.constantFrom('Utkast', 'Ærlig').map((name) => ({ kind: 'rename' as const, name })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 }), async (script) => {
        const { store } = await setUp();
        const head = sampleHead();
        const expected = newDraft(head, sampleSheet());
        let draft = value(await store.create(head, sampleSheet()));
        for (const [each, restart] of script) {
          value(await draft.append(each));
          applyStep(expected, each);
          if (restart) {
            await draft.close();
            draft = value(await store.open(head.id));
          }
        }
        expect(draft.draft).toEqual(expected);
        await store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('steps that come at the same time are taken one after another', async () => {
    const { store } = await setUp();
    const draft = value(await store.create(sampleHead(), sampleSheet()));
    const steps: DraftStep[] = [setName(2, 'a'), { kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' }, setName(3, 'b')];
    for (const result of await Promise.all(steps.map((step) => draft.append(step)))) expect(result.ok).toBe(true);
    expect(names(draft)).toEqual(['2 a', '3 b']);
    // The second undo had nothing to take back, so it is no step.
    expect(draft.revision).toBe(4);
  });

  test('is open once, and takes no step after it was closed', async () => {
    const { store, head } = await withDraft();
    const [one, two] = [value(await store.open(head.id)), value(await store.open(head.id))];
    expect(one).toBe(two);
    const last = one.append(setName(4, 'c'));
    await one.close();
    expect((await last).ok).toBe(true);
    expect(await one.append(setName(4, 'd'))).toMatchObject({ ok: false, failure: { code: 'DRAFT_NOT_EDITABLE' } });
    expect(names(value(await store.open(head.id)))).toEqual(['2 a', '3 b', '4 c']);
  });

  test('that does not exist is not found, whatever its name', async () => {
    const { store } = await setUp();
    for (const id of [randomUUID(), '../drafts', '..', '']) {
      for (const result of [await store.open(id), await store.remove(id), await store.restore(id)]) {
        expect(result).toMatchObject({ ok: false, failure: { code: 'DRAFT_NOT_FOUND' } });
      }
    }
  });

  test('a crash while one is made leaves none', async () => {
    const { directory, open, folder, head } = await withDraft();
    await cp(folder, join(directory, 'drafts', `.new-${randomUUID()}`), { recursive: true });
    expect(await listed(await open())).toEqual([{ id: head.id, removed: false, is: '2 steps' }]);
    expect(await readdir(join(directory, 'drafts'))).toEqual([head.id]);
  });
});

test("files of others in the folder are in nobody's way", async () => {
  const { directory, open, head } = await withDraft();
  for (const place of ['drafts', 'removed']) await writeFile(join(directory, place, '.DS_Store'), 'x');
  expect(await listed(await open())).toEqual([{ id: head.id, removed: false, is: '2 steps' }]);
});

test('a new draft that can not be written is refused, and nothing of it is left', async () => {
  const { store, directory } = await setUp();
  await rm(join(directory, 'drafts'), { recursive: true });
  await writeFile(join(directory, 'drafts'), 'in the way');
  expect(await store.create(sampleHead(), sampleSheet())).toMatchObject({ ok: false, failure: { code: 'STORE_NOT_WRITABLE' } });
  await rm(join(directory, 'drafts'));
  await mkdir(join(directory, 'drafts'));
  expect((await store.create(sampleHead(), sampleSheet())).ok).toBe(true);
});
