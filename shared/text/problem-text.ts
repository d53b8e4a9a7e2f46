/** What the user reads about a problem. */
import type { Fix, Problem, ProblemCode, Severity } from '../core/values/problem.ts';
import type { Language } from '../ipc/views.ts';
import { fillFrom } from './fill.ts';
import { problemsEn } from './problems/en.ts';
import { problemsNb } from './problems/nb.ts';
import { problemsNn } from './problems/nn.ts';
import type { ProblemTexts } from './problems/shape.ts';

const texts: Readonly<Record<Language, ProblemTexts>> = { nb: problemsNb, nn: problemsNn, en: problemsEn };

/** The short heading of a group of problems with the same cause. */
export function problemTitle(language: Language, code: ProblemCode): string {
  return texts[language].codes[code].title;
}

/** What is the matter at this cell, what it means, and what to do about it. */
export function problemSentence(language: Language, problem: Problem): string {
  return texts[language].codes[problem.code].sentence(fillFrom(problem.data, language));
}

/** Where the problem is, as Excel shows it: `Rad 17, celle B17`. */
export function problemPlace(language: Language, problem: Problem): string {
  const { place, wholeSheet } = texts[language];
  return problem.row === undefined ? wholeSheet : place(problem.row, problem.cell);
}

export function severityLabel(language: Language, severity: Severity): string {
  return texts[language].severities[severity];
}

/** What the button says. */
export function fixLabel(language: Language, fix: Fix): string {
  return fixText(language, fix).label;
}

/** Why this would put it right, as a sentence. */
export function fixWhy(language: Language, fix: Fix): string {
  return fixText(language, fix).why;
}

function fixText(language: Language, fix: Fix): { label: string; why: string } {
  const { fixes } = texts[language];
  switch (fix.kind) {
    case 'replace':
      return fixes.replace[fix.why](fix.value);
    case 'leave-out':
      return fixes['leave-out']();
    case 'merge':
      return fixes.merge(fix);
  }
}
