/** Whole kroner as people write them: spaces, dots or apostrophes between groups of three, perhaps `kr` or `,-`. Undefined when it isn't that. */
export function parseWholeKroner(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/^kr\.?\s*/i, '')
    .replace(/\s*kr\.?$/i, '')
    .replace(/,(-|00)$/, '');
  if (!/^(\d+|\d{1,3}([\s.'\u00a0\u2009\u202f]\d{3})+)$/.test(bare)) return undefined;
  const kroner = Number(bare.replace(/\D/g, ''));
  return Number.isSafeInteger(kroner) ? kroner : undefined;
}
