/** From the arguments to an exit status, and everything that is said on the way. */

import { failure } from '../../shared/core/failure.ts';
import { usageText, wrongUsage } from '../../shared/text/command-line.ts';
import { check } from './check.ts';
import { documents } from './documents.ts';
import { EXIT, type ExitStatus, type Outcome, unusable, wrongUse } from './outcome.ts';
import { practice } from './practice.ts';
import { resume } from './resume.ts';
import { submit } from './submit.ts';
import type { World } from './world.ts';

const COMMANDS = new Map([
  ['check', check],
  ['submit', submit],
  ['resume', resume],
  ['documents', documents],
  ['practice', practice],
]);

/**
 * With `--json` standard output gets exactly one document, whatever happens; without it, what people read. Standard error gets what can't
 * stand there: why something is unusable or unsure, and how to call the program where it was called wrongly.
 */
export async function run(world: World, args: readonly string[]): Promise<ExitStatus> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    world.standardOutput(usageText);
    return EXIT.done;
  }
  const outcome = await outcomeOf(world, args);
  if (args.includes('--json')) world.standardOutput(`${JSON.stringify(outcome.document)}\n`);
  else if (outcome.text !== '') world.standardOutput(outcome.text);
  if (outcome.note !== undefined) world.standardError(`${outcome.note}\n`);
  if (outcome.status === EXIT.usage) world.standardError(`\n${usageText}`);
  await outcome.stay?.();
  return outcome.status;
}

async function outcomeOf(world: World, [name, ...rest]: readonly string[]): Promise<Outcome> {
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (command === undefined)
    return wrongUse(name === undefined || name.startsWith('-') ? wrongUsage.noCommand : wrongUsage.unknownCommand(name));
  try {
    return await command(world, rest);
  } catch (error) {
    // A bug. Its message may quote what it choked on, so only where it happened is told.
    world.standardError(`${whereItHappened(error)}\n`);
    return unusable(failure('UNEXPECTED'), EXIT.unexpected);
  }
}

function whereItHappened(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
