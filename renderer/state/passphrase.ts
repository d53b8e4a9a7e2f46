/** Long enough that guessing takes years with the key derivation that main uses. */
export const SHORTEST_PASSPHRASE = 12;

export function checkPassphrases(first: string, second: string): 'too-short' | 'different' | undefined {
  if ([...first].length < SHORTEST_PASSPHRASE) return 'too-short';
  return first === second ? undefined : 'different';
}
