/** docs/problem-codes.md is what users of the command line go by; it says what the program does. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { failureCodes } from '../../../shared/core/failure.ts';
import { problemCodes } from '../../../shared/core/values/problem.ts';
import { problemTitle } from '../../../shared/text/problem-text.ts';
import { problemsOfMessyLists } from './messy-lists.ts';

const text = readFileSync(new URL('../../../docs/problem-codes.md', import.meta.url), 'utf8');
const rows = [...text.matchAll(/^\| `([A-Z0-9_]+)` \| (\w+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, code = '', severity = '', title = '', meaning = '', todo = '']) => ({ code, severity, title, meaning, todo }),
);

it('has every code, once, in the order of the core', () => {
  expect(rows.map(({ code }) => code)).toEqual([...problemCodes]);
});

it('calls each by the title that the user sees', () => {
  expect(rows.map(({ title }) => title)).toEqual(problemCodes.map((code) => problemTitle('nb', code)));
});

it('has the severity that a check gives it', () => {
  const severities = new Map<string, string>(rows.map(({ code, severity }) => [code, severity]));
  for (const { code, severity } of problemsOfMessyLists()) expect([code, severities.get(code)]).toEqual([code, severity]);
});

it('has every reason why a file is not read, once, in the order of the core', () => {
  const [, part = ''] = text.split('## Why a file is not read');
  const codes = [...part.matchAll(/^\| `([A-Z_]+)` \| [^|]+ \|$/gm)].map(([, code]) => code);
  expect(codes).toEqual(failureCodes.filter((code) => /^(?:FILE|SHEET|READER)_/.test(code)));
});
