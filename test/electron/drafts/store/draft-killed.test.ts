import { test } from 'vitest';
import { killWhileEditing } from './kill-while-editing.ts';

test(
  'a process killed while edits stream in: the store opens at once, and every edit that was called saved is there, in order',
  {
    timeout: 180_000,
  },
  () => killWhileEditing(5),
);
