/** `npm run audit`: every dependency, also those that only build and test, held against the registry's advisories. Needs the network. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allowedSchema, auditSchema, judge } from './releasing/audit-rules.ts';
import { PROJECT_ROOT } from './tools/paths.ts';
import { run } from './tools/run.ts';
import { say } from './tools/say.ts';

process.exitCode = await audit();

async function audit(): Promise<number> {
  const { allowed } = allowedSchema.parse(JSON.parse(await readFile(join(PROJECT_ROOT, '.ci', 'audit-allowed.json'), 'utf8')));
  // npm ends with 1 when it has found anything; what it found is in its answer.
  const { stdout, stderr } = await run('npm', ['audit', '--json'], { cwd: PROJECT_ROOT });
  const answer = auditSchema.safeParse(parsed(stdout));
  if (!answer.success) {
    say(`npm audit gave no answer that can be read: ${stderr.trim() || stdout.slice(0, 300)}`);
    return 1;
  }
  const { refused, unused } = judge(answer.data, allowed, new Date().toISOString().slice(0, 10));
  for (const entry of unused) say(`No longer needed in .ci/audit-allowed.json: ${entry}`);
  for (const line of refused) say(line);
  say(
    refused.length === 0
      ? 'No advisory that is not allowed for.'
      : 'Update, or say in .ci/audit-allowed.json why it may stand, and until when.',
  );
  return refused.length === 0 ? 0 : 1;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
