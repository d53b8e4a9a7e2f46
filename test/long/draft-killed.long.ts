import { test } from 'vitest';
import { killWhileEditing } from '../electron/drafts/store/kill-while-editing.ts';
import { times } from './times.ts';

test('a process killed while edits stream in loses nothing that was called saved', () => killWhileEditing(times('KILLS', 200)));
