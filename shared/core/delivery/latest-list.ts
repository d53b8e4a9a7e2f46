import type { Submission } from './submission.ts';

/**
 * The latest thing that was sent: one submission, or all the parts of a list that went out in several. In order; empty for nothing. Of a part
 * that was sent more than once, the last time.
 */
export function latestList(submissions: readonly Submission[]): readonly Submission[] {
  const last = submissions.at(-1);
  if (last?.head.part === undefined) return last === undefined ? [] : [last];
  const { contentSha256 } = last.head.part;
  const parts = new Map<number, Submission>();
  for (const submission of submissions) {
    const { part } = submission.head;
    if (part?.contentSha256 === contentSha256) parts.set(part.number, submission);
  }
  return [...parts.values()].sort((a, b) => (a.head.part?.number ?? 0) - (b.head.part?.number ?? 0));
}
