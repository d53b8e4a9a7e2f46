import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../electron/sheet/limits.ts';
import { SAMPLE_PATH } from '../../fixtures/sample-path.ts';
import { SAMPLE_ROWS } from '../../fixtures/sample-sheet.ts';
import { syntheticFoedselsnummer, syntheticOrganisasjonsnummer } from '../../fixtures/synthetic.ts';
import { compoundFile, REF_ERROR, type TemporaryFolder, temporaryFolder, workbook } from '../../fixtures/workbooks.ts';
import { checkSchema, failureSchema } from './contract.ts';
import { HEADINGS, list, MEMBERS } from './lists.ts';
import { buildProgram, type Program } from './program.ts';

let program: Program;
let folder: TemporaryFolder;

beforeAll(async () => {
  [program, folder] = await Promise.all([buildProgram(), temporaryFolder()]);
}, 60_000);
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

async function checked(path: string, ...options: string[]) {
  const ran = await program.run('check', path, ...options, '--json');
  return { status: ran.status, stderr: ran.stderr, document: checkSchema.parse(ran.json()) };
}

describe('a list that is ready', () => {
  it('says what was found, and exits with 0', async () => {
    const { status, stderr, document } = await checked(await folder.file('medlemmer.xlsx', list()));
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(document).toEqual({
      file: 'medlemmer.xlsx',
      sheet: 'Ark1',
      headerRow: 1,
      columns: { identifikator: 'B', navn: 'C', utbetaltBeloep: 'D' },
      rows: 3,
      oppgaver: 3,
      sumUtbetaltBeloep: 600,
      bodyBytes: expect.any(Number),
      ready: true,
      problems: [],
    });
    // The envelope without its contact, and the three oppgaver.
    expect(document.bodyBytes).toBeGreaterThan(500);
    expect(document.bodyBytes).toBeLessThan(1000);
  });

  it('is ready with warnings too: they are for the one who sends to accept', async () => {
    const rows = [...MEMBERS, [4, syntheticFoedselsnummer(202), 'x'.repeat(151), 400]];
    const { status, document } = await checked(await folder.file('langt-navn.xlsx', list(rows)));
    expect(status).toBe(0);
    expect(document).toMatchObject({ ready: true, problems: [{ code: 'NAME_LONG', severity: 'warning', cell: 'C5' }] });
  });
});

describe('a list with problems', () => {
  it('names each at its cell, by row and then column, and exits with 1', async () => {
    const { status, document } = await checked(SAMPLE_PATH);
    const { leadingZeroLost, oere, nameMissing, twice } = SAMPLE_ROWS;
    expect(status).toBe(1);
    expect(document).toMatchObject({ sheet: 'Medlemmer', headerRow: 3, rows: 24, oppgaver: 24, ready: false });
    expect(document.problems.map((problem) => [problem.code, problem.severity, 'cell' in problem && problem.cell])).toEqual([
      ['LEADING_ZERO_RESTORED', 'repaired', `B${leadingZeroLost[0]}`],
      ['AMOUNT_DECIMALS', 'error', `F${oere}`],
      ['NAME_MISSING', 'error', `C${nameMissing}`],
      ['LEADING_ZERO_RESTORED', 'repaired', `B${leadingZeroLost[1]}`],
      ['DUPLICATE_IDENTIFIER', 'error', `B${twice.second}`],
    ]);
    expect(document.problems[1]).toMatchObject({ fixes: [{ kind: 'replace', value: '1251' }] });
    expect(document.problems[4]).toMatchObject({
      fixes: [{ kind: 'merge', value: '3120' }, { kind: 'leave-out' }],
      message: expect.stringContaining(`B${twice.first}`),
    });
  });

  it('says what concerns the whole sheet first, without row or cell', async () => {
    const { status, document } = await checked(await folder.file('sum.xlsx', list()), '--expected-sum', '700');
    expect(status).toBe(0);
    const [problem] = document.problems;
    expect(problem).toMatchObject({ code: 'SUM_DIFFERS', severity: 'warning', message: expect.stringContaining('−100') });
    expect(problem).not.toHaveProperty('row');
  });

  it('puts no identifier, name or amount on standard error, nor into a message', async () => {
    const kari = syntheticFoedselsnummer(7000);
    const wrong = `${kari.slice(0, 10)}${(Number(kari[10]) + 1) % 10}`;
    const path = await folder.file(
      'personlig.xlsx',
      list([
        [1, wrong, 'Kari Hemmelig', 'mye'],
        [2, kari, 'Ola\tHemmelig', REF_ERROR],
        [3, syntheticFoedselsnummer(7001), 'Per Hemmelig', 100],
        [4, syntheticFoedselsnummer(7002), 'Pål Hemmelig', 250],
      ]),
    );
    const ran = await program.run('check', path, '--json');
    expect(ran.stderr).toBe('');
    const { problems } = checkSchema.parse(ran.json());
    expect(problems.map(({ code }) => code)).toEqual([
      'FOEDSELSNUMMER_CHECK_DIGITS',
      'AMOUNT_NOT_NUMBER',
      'NAME_CONTROL_CHARACTERS',
      'CELL_ERROR',
    ]);
    expect(problems.map(({ message }) => message).join()).not.toMatch(/\d{6} ?\d{5}|Hemmelig/);
  });
});

describe('what is chosen on the command line', () => {
  it('columns, where no heading is known; the row above the numbers is then the headings', async () => {
    const path = await folder.file('ukjent.xlsx', list(MEMBERS, ['#', 'Kode 2025', 'Hvem', 'Utb 2025']));
    const { status, document } = await checked(path, '--columns', 'identifikator=B,navn=c,utbetaltBeloep=D');
    expect(status).toBe(0);
    expect(document).toMatchObject({ headerRow: 1, columns: { identifikator: 'B', navn: 'C', utbetaltBeloep: 'D' }, rows: 3 });
  });

  it('columns, in a list without headings: the first receiver stays one', async () => {
    const path = await folder.file('uten.xlsx', workbook([{ name: 'Ark1', rows: MEMBERS }]));
    const { document } = await checked(path, '--columns', 'identifikator=B,navn=C,utbetaltBeloep=D');
    expect(document).toMatchObject({ headerRow: 0, rows: 3, sumUtbetaltBeloep: 600, ready: true });
  });

  it('one column, in place of the one that the headings name', async () => {
    const rows = MEMBERS.map((row) => [...row, 7]);
    const path = await folder.file('to-beloep.xlsx', list(rows, ['Nr', 'Fødselsnummer', 'Navn', 'Utbetalt beløp', 'Rabatt']));
    const { document } = await checked(path, '--columns', 'utbetaltBeloep=E');
    expect(document).toMatchObject({ columns: { identifikator: 'B', navn: 'C', utbetaltBeloep: 'E' }, sumUtbetaltBeloep: 21 });
  });

  it('identifiers in two columns', async () => {
    const rows = [
      [syntheticFoedselsnummer(1), null, 'Kari', 10],
      [null, syntheticOrganisasjonsnummer(1), 'Laget', 20],
    ];
    const path = await folder.file('par.xlsx', list(rows, ['Kol 1', 'Kol 2', 'Navn', 'Beløp']));
    const { document } = await checked(path, '--columns', 'foedselsnummer=A,organisasjonsnummer=B', '--header-row', '1');
    expect(document).toMatchObject({
      columns: { foedselsnummer: 'A', organisasjonsnummer: 'B', navn: 'C', utbetaltBeloep: 'D' },
      rows: 2,
      ready: true,
    });
  });

  it('the row of the headings, and the sheet', async () => {
    const path = await folder.file(
      'flere.xlsx',
      workbook([
        {
          name: 'Forside',
          rows: [
            ['Fødselsnummer', 'Navn', 'Beløp'],
            [syntheticFoedselsnummer(3), 'Kari', 1],
          ],
        },
        {
          name: 'I år',
          rows: [
            ['Fødselsnummer', 'Navn', 'Beløp'],
            ['se under'],
            ['Navn', 'Beløp', 'Personnummer'],
            ['Ola', 5, syntheticFoedselsnummer(4)],
          ],
        },
      ]),
    );
    const { document } = await checked(path, '--sheet', 'I år', '--header-row', '3');
    expect(document).toMatchObject({
      sheet: 'I år',
      headerRow: 3,
      columns: { identifikator: 'C', navn: 'A', utbetaltBeloep: 'B' },
      rows: 1,
    });
  });

  it('whether lists below one another are one', async () => {
    const heading = ['Nr', 'Fødselsnummer', 'Navn', 'Beløp'];
    const more = ['Per Li', 'Siv Mo', 'Tor Vik'].map((name, i) => [i + 4, syntheticFoedselsnummer(i + 300), name, 200]);
    const rows = [heading, ...MEMBERS, [null, null, 'Sum', 600], [null], ['Medlemmer L–Å'], heading, ...more];
    const path = await folder.file('to.xlsx', workbook([{ name: 'Ark1', rows }]));
    const asked = await checked(path);
    expect(asked.document).toMatchObject({ rows: 3, ready: true, problems: [{ code: 'OTHER_LISTS', severity: 'warning' }] });
    expect((await checked(path, '--tables', 'one')).document).toMatchObject({ rows: 3, problems: [] });
    expect((await checked(path, '--tables', 'together')).document).toMatchObject({ rows: 6, sumUtbetaltBeloep: 1200, problems: [] });
    // For people also what is left out, with its place and why.
    const { stdout } = await program.run('check', path, '--tables', 'together');
    expect(stdout).toContain('Rader som ikke blir med: 3\n  C5:D5: Sumrader\n  A7: Mellom tabeller');
  });

  it('which of several sheets with a list', async () => {
    const rows = [HEADINGS, ...MEMBERS];
    const path = await folder.file('ark.xlsx', workbook(['A–K', 'L–Å'].map((name) => ({ name, rows }))));
    expect((await checked(path)).document).toMatchObject({ sheet: 'A–K', ready: true, problems: [{ code: 'OTHER_LISTS' }] });
    expect((await checked(path, '--sheet', 'L–Å')).document).toMatchObject({ sheet: 'L–Å', problems: [] });
  });

  it('the environment: what is right in practice is wrong in production', async () => {
    const path = await folder.file('syntetisk.xlsx', list());
    const production = await checked(path, '--environment', 'production');
    expect(production.status).toBe(1);
    expect(production.document.problems.map(({ code }) => code)).toEqual([
      'FOEDSELSNUMMER_SYNTHETIC',
      'ORGANISASJONSNUMMER_SYNTHETIC',
      'FOEDSELSNUMMER_SYNTHETIC',
    ]);
  });
});

describe('a file that cannot be read', () => {
  const unreadable = async (path: string, ...options: string[]) => {
    const ran = await program.run('check', path, ...options, '--json');
    expect(ran.status).toBe(2);
    return failureSchema.parse(ran.json()).failure.code;
  };

  it('exits with 2 and says why', async () => {
    await mkdir(join(folder.path, 'mappe'));
    expect(await unreadable(join(folder.path, 'finnes-ikke.xlsx'))).toBe('FILE_NOT_FOUND');
    expect(await unreadable(join(folder.path, 'mappe'))).toBe('FILE_IS_FOLDER');
    expect(await unreadable(await folder.file('tom.xlsx', ''))).toBe('FILE_EMPTY');
    expect(await unreadable(await folder.file('~$las.xlsx', 'x'))).toBe('FILE_IS_LOCK_FILE');
    expect(await unreadable(await folder.file('stor.xlsx', Buffer.alloc(MAX_FILE_BYTES + 1)))).toBe('FILE_TOO_LARGE');
    expect(await unreadable(await folder.file('bilde.xlsx', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1')))).toBe('FILE_NOT_A_SHEET');
    expect(await unreadable(await folder.file('passord.xlsx', compoundFile({ EncryptedPackage: Buffer.alloc(600) })))).toBe(
      'FILE_ENCRYPTED',
    );
    expect(await unreadable(await folder.file('kuttet.xlsx', list().subarray(0, 2000)))).toBe('FILE_DAMAGED');
    expect(await unreadable(await folder.file('ark.xlsx', list()), '--sheet', 'Ark9')).toBe('SHEET_NOT_FOUND');
  });

  it('says so where no columns are recognised, and how to name them', async () => {
    const path = await folder.file(
      'rart.xlsx',
      workbook([
        {
          name: 'Ark1',
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
        },
      ]),
    );
    expect(await unreadable(path)).toBe('SHEET_NO_COLUMNS');
    const forPeople = await program.run('check', path);
    expect(forPeople).toMatchObject({ status: 2, stdout: '' });
    expect(forPeople.stderr).toContain('--columns identifikator=B');
  });
});

describe('for people', () => {
  it('lists the problems in bokmål, worst first, and nothing on standard error', async () => {
    const { status, stdout, stderr } = await program.run('check', SAMPLE_PATH);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('24 rader, 24 oppgaver');
    expect(stdout.indexOf('Må rettes: 3')).toBeGreaterThan(0);
    expect(stdout.indexOf('Rettet: 2')).toBeGreaterThan(stdout.indexOf('Må rettes: 3'));
    expect(stdout).toContain(`Rad ${SAMPLE_ROWS.oere}, celle F${SAMPLE_ROWS.oere}: Beløpet har øre`);
    expect(stdout).toContain('Ikke klart til å sendes.');
  });
});
