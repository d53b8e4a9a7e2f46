/** What fixing a group of problems would do, for the user to look at first; numbers of persons are masked until she asks for them. */
import { groupFix } from '../../../shared/core/check/fix.ts';
import type { ProblemCode } from '../../../shared/core/values/problem.ts';
import { maskedText } from '../../../shared/ipc/masked-row.ts';
import type { FixPreview } from '../../../shared/ipc/views.ts';
import type { WorkingDraft } from './working-draft.ts';

const CHANGES_SHOWN = 200;

export function fixPreview({ open, check }: WorkingDraft, code: ProblemCode, unmasked: boolean): FixPreview {
  const { changes } = groupFix(check, code);
  const shown = changes.slice(0, CHANGES_SHOWN);
  return { revision: open.revision, count: changes.length, changes: unmasked ? shown : shown.map(masked) };
}

function masked(change: FixPreview['changes'][number]): FixPreview['changes'][number] {
  const { field, before, after } = change;
  return { ...change, before: maskedText(field, before), after: after === null ? null : maskedText(field, after) };
}
