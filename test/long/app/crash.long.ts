import { expect, test } from 'vitest';
import { killWhileTyping } from '../../runs/kill-while-typing.ts';
import { times } from '../times.ts';

test('the real app, killed while edits stream in, loses nothing that was called saved', async () => {
  const rounds = times('KILLS', 200);
  const edits = await killWhileTyping(rounds);
  process.stderr.write(`${rounds} kills, ${edits} edits, none lost\n`);
  expect(edits).toBeGreaterThan(0);
});
