/** A short number made of a text, to tell whether two texts are the same without keeping them. For likeness only, not for secrecy. */

const PRIMES = [0x01000193, 0x85ebca6b] as const;
const STARTS = [0x811c9dc5, 0x9747b28c] as const;

/** 16 hexadecimal digits; two rounds of FNV-1a with different constants, so that headings of a lifetime don't meet by chance. */
export function textHash(text: string): string {
  return PRIMES.map((prime, i) => {
    let hash: number = STARTS[i] ?? 0;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
