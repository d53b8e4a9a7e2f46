import { describe, expect, it } from 'vitest';
import { languageSchema } from '../../../shared/ipc/views.ts';
import { ARCHIVE_TEXT } from '../../../shared/text/archive-text.ts';
import { CORRECTION_TEXT } from '../../../shared/text/correction-text.ts';
import { NIL_TEXT } from '../../../shared/text/nil-text.ts';
import { OUTBOX_TEXT } from '../../../shared/text/outbox-text.ts';
import { REHEARSAL_TEXT } from '../../../shared/text/rehearsal-text.ts';
import { loadTexts } from '../../../shared/text/texts.ts';

const LANGUAGES = languageSchema.options;
/** Those that every screen has at hand, and those that come with the screens that show them. */
const all = await Promise.all(
  LANGUAGES.map(async (language) => ({
    ...(await loadTexts(language)),
    archive: ARCHIVE_TEXT[language],
    correction: CORRECTION_TEXT[language],
    nil: NIL_TEXT[language],
    outbox: OUTBOX_TEXT[language],
    rehearsal: REHEARSAL_TEXT[language],
  })),
);

/** Every text below `value`, by its path. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

const byLanguage = all.map((text) => new Map(leaves(text, '')));
const paths = [...(byLanguage[0]?.keys() ?? [])];
/** Values that can be told apart in any sentence, whether the sentence wants a number or a text. */
const MARKS = [7001, 7002, 7003, 7004];

describe('the texts of the screens', () => {
  it('are many, and the same ones in every language', () => {
    expect(paths.length).toBeGreaterThan(200);
    for (const texts of byLanguage) expect([...texts.keys()].sort()).toEqual([...paths].sort());
  });

  it('are never empty, never shout and have no stray spaces', () => {
    for (const texts of byLanguage) {
      for (const [path, text] of texts) {
        if (typeof text !== 'string') continue;
        expect(text.trim(), path).toBe(text);
        expect(text, path).not.toBe('');
        expect(text, path).not.toContain('!');
        expect(text, path).not.toContain('  ');
      }
    }
  });

  it('say the same things: what one language fills into a sentence, the others do too', () => {
    for (const path of paths) {
      const used = byLanguage.map((texts) => {
        const text = texts.get(path);
        if (!isFilledIn(text)) return text === undefined ? 'missing' : 'plain';
        const sentence = filled(text);
        expect(sentence, path).not.toContain('undefined');
        expect(sentence, path).not.toContain('NaN');
        const digits = sentence.replace(/\D/g, '');
        return MARKS.filter((mark) => digits.includes(String(mark))).join();
      });
      expect(new Set(used), path).toEqual(new Set([used[0]]));
    }
  });
});

function isFilledIn(text: unknown): text is (...data: unknown[]) => unknown {
  return typeof text === 'function';
}

/** A text takes numbers or strings; one that was meant for strings can't work on a number. */
function filled(text: (...data: unknown[]) => unknown): string {
  const marks = MARKS.slice(0, Math.max(1, text.length));
  try {
    return String(text(...marks));
  } catch {
    return String(text(...marks.map(String)));
  }
}
