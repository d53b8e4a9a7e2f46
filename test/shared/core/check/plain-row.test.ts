/** The fast way over plain rows is held to the long one: rows read cell by cell, and keys looked up one after the other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateKey } from '../../../../shared/core/check/across/duplicates.ts';
import { KeyIndex } from '../../../../shared/core/check/across/key-index.ts';
import { repeatedKeys } from '../../../../shared/core/check/across/repeated-keys.ts';
import { personKey } from '../../../../shared/core/check/across/same-person.ts';
import { checkRow, rowIdentifier } from '../../../../shared/core/check/check-row.ts';
import { CheckedRowList } from '../../../../shared/core/check/checked-rows.ts';
import { readPlainNames } from '../../../../shared/core/check/plain/plain-names.ts';
import { PlainRows } from '../../../../shared/core/check/plain/plain-rows.ts';
import { layoutOf } from '../../../../shared/core/columns/layout.ts';
import { utf8Length } from '../../../../shared/core/leveranse/leveranse.ts';
import { dataRowAt, isDataAnyway } from '../../../../shared/core/rows/data-rows.ts';
import { SheetBuilder } from '../../../../shared/core/sheet/sheet.ts';
import { allAtOnce } from '../../../../shared/core/steps.ts';
import { readName } from '../../../../shared/core/values/name.ts';
import { kindOfName } from '../../../../shared/core/values/name-kind.ts';
import { typedCell } from '../../../../shared/core/values/reading.ts';
import { nameHash } from '../../../../shared/core/words.ts';
import { syntheticFoedselsnummer } from '../../../fixtures/synthetic.ts';
import { draftOf } from '../make-sheet.ts';
import { inFull, PRACTICE, sheetRows } from './draft-checker-setup.ts';

/** What a look at a column of names says of this one, between two others. */
function plainName(text: string) {
  const builder = new SheetBuilder('Names');
  for (const [i, name] of ['Kari Moe', text, 'Ola AS'].entries()) {
    builder.startRow(i + 1);
    builder.addCell(0, typedCell(name));
  }
  const [column] = builder.build().columns;
  if (column === undefined) throw new Error('a sheet without its column');
  const names = {
    bytes: new Uint16Array(1),
    hashes: new Uint32Array(1),
    hasSpace: new Uint8Array(1),
    mayBeOrganisation: new Uint8Array(1),
  };
  readPlainNames(column, { from: 1, to: 2 }, names);
  const { bytes, hashes, hasSpace, mayBeOrganisation } = names;
  return { bytes: bytes[0] ?? 0, hash: hashes[0], hasSpace: hasSpace[0] === 1, mayBeOrganisation: mayBeOrganisation[0] === 1 };
}

describe('a plain row', () => {
  it('is what the row is when it is read cell by cell, with the keys that it then gets, and so is one that is plain but for its number', () => {
    const found = { plain: 0, butForNumber: 0 };
    fc.assert(
      fc.property(sheetRows, fc.boolean(), fc.boolean(), (rows, syntheticOnly, leadingZeros) => {
        const { sheet, state } = draftOf(rows);
        state.leadingZeros = leadingZeros;
        const layout = layoutOf(state.table.columns);
        const plainRows = new PlainRows(sheet, layout, { syntheticOnly }, rows.length + 1);
        plainRows.lookAt(1, sheet.rowNumbers.length);
        for (let at = 1; at < sheet.rowNumbers.length; at++) {
          const isPlain = plainRows.isPlain(at);
          const reading = isPlain ? undefined : plainRows.plainButForNumber(at, leadingZeros);
          if (!isPlain && reading === undefined) continue;
          found[isPlain ? 'plain' : 'butForNumber']++;
          const list = CheckedRowList.of(plainRows.columns, 1);
          if (reading === undefined) list.setPlain(0, at, at + 1);
          else list.setRemarked(0, at, reading);
          const [row] = list;
          if (row === undefined) throw new Error('a row that is not there');
          const source = dataRowAt(sheet, layout, at);
          const slow = checkRow(source, rowIdentifier(source, layout, state, { syntheticOnly }), layout, state);
          expect(inFull(row)).toEqual(slow);
          expect([list.problemsAt(0), list.leftOut()]).toEqual([slow.problems, []]);
          expect(list.remarksAt(0).map(({ code }) => code)).toEqual(slow.problems.map(({ code }) => code));
          const { keys, people, kroner, bytes } = plainRows.found;
          expect([keys, people, kroner, bytes].map((values) => values[at - 1])).toEqual([
            duplicateKey(slow.identifier),
            personKey(slow),
            slow.utbetaltBeloep,
            slow.bytes,
          ]);
          expect(isDataAnyway(source, state)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(found.plain).toBeGreaterThan(200);
    expect(found.butForNumber).toBeGreaterThan(100);
  });

  it('is every row of a list without anything to say about it', () => {
    const { sheet, state } = draftOf(Array.from({ length: 50 }, (_, n) => [syntheticFoedselsnummer(n), `Åse-Liv Ødegård nr. ${n}`, n + 1]));
    const plain = new PlainRows(sheet, layoutOf(state.table.columns), PRACTICE, sheet.rowNumbers.length);
    plain.lookAt(1, sheet.rowNumbers.length);
    for (let at = 1; at < sheet.rowNumbers.length; at++) expect(plain.isPlain(at)).toBe(true);
  });

  it('has a name that is read as any name is, with the same bytes and the same hash', () => {
    const letters = fc.string({
      unit: fc.oneof(fc.constantFrom(...'aÅø -,.\'"\\A1\u00a0\u00ad\u0301'), fc.string({ unit: 'binary', maxLength: 1 })),
    });
    let plainNames = 0;
    fc.assert(
      fc.property(letters, (text) => {
        const plain = plainName(text);
        if (plain.bytes === 0) return;
        plainNames++;
        expect(readName(typedCell(text))).toEqual({ value: text, problems: [] });
        expect(plain).toMatchObject({ bytes: utf8Length(text), hash: nameHash(text), hasSpace: text.includes(' ') });
        expect(JSON.stringify(text)).toBe(`"${text}"`);
      }),
      { numRuns: 2000 },
    );
    expect(plainNames).toBeGreaterThan(100);
    expect(plainName('Kari Moe').bytes).toBe(8);
    for (const odd of ['', ' Kari', 'Kari ', 'Kari\u00a0', 'K"M', 'K\\M', 'A\u030a', 'a\u00adb', 'a\nb', '\u0080', 'x'.repeat(151)]) {
      expect(plainName(odd).bytes).toBe(0);
    }
  });

  it('never has a name that is an organisation’s, whatever the quick look at it says', () => {
    const words = fc.constantFrom(
      'Kari',
      'LIE',
      'AS',
      'as',
      'Samdrift',
      'lag',
      'Maskinlag',
      'MASKINLAG',
      'Stiftelsen',
      'Sameiet',
      ',',
      'A/S',
      'og',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ', ', '  '), (parts, between) => {
        const text = parts.join(between);
        const { bytes, mayBeOrganisation } = plainName(text);
        if (bytes > 0 && kindOfName(text) === 'organisation') expect(mayBeOrganisation).toBe(true);
      }),
    );
  });
});

it('keys that occur more than once are found, and no others', () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.maxSafeNat(),
    fc.integer({ min: 0, max: 9 }).map((n) => n * 2 ** 32 + 5),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
      const positions = (key: number) => keys.flatMap((other, i) => (other === key ? [i] : []));
      const repeated = keys.filter((one, i) => one !== 0 && keys.indexOf(one) !== i);
      expect(allAtOnce(repeatedKeys(Float64Array.from(keys)))).toEqual(new Map(repeated.map((key) => [key, positions(key)])));
    }),
  );
});

it('an index of keys says where each of them stands, whatever was added and removed', () => {
  const key = fc.integer({ min: 0, max: 12 }).map((n) => (n % 3 === 0 ? n : n * 2 ** 32 + 5));
  const changes = fc.array(fc.record({ at: fc.nat(19), key }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(key, { minLength: 20, maxLength: 20 }), changes, (first, changed) => {
      const keys = Float64Array.from(first);
      const index = new KeyIndex(keys);
      for (const { at, key: now } of changed) {
        index.remove(at, keys[at] ?? 0);
        index.add(at, now);
        keys[at] = now;
      }
      for (const one of new Set([...first, ...keys])) {
        expect(index.positionsOf(one)).toEqual(one === 0 ? [] : [...keys].flatMap((other, at) => (other === one ? [at] : [])));
      }
    }),
  );
  const full = new KeyIndex(Float64Array.from([1, 2]));
  expect(full.isTight).toBe(false);
  for (let n = 3; n < 15; n++) {
    full.remove(0, n - 1);
    full.add(0, n);
  }
  expect(full.isTight).toBe(true);
});
