/** What a PKCS#12 file holds, judged for one use, while the user looks at it. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyPairView } from '../../../shared/core/access/key.ts';
import { bySuitability, type KeyPair, rsaBitsOf, spkiOf } from '../p12/key-pairs.ts';
import { factsOf, judgeCertificate, type KeyUse } from './judge-key.ts';

export interface OpenedFile {
  readonly pairs: readonly KeyPair[];
  readonly use: KeyUse;
}

/** Those that can be used first, the most suitable of them on top; the others in the file's order. */
export function viewsOf({ pairs, use }: OpenedFile, now: Date): KeyPairView[] {
  const judged = pairs.map((pair) => {
    const facts = factsOf([pair.certificate, ...pair.chain.slice(1)]);
    const keyBits = rsaBitsOf(pair.privateKey);
    return { pair, facts, keyBits, ...judgeCertificate(pair.certificate, facts, keyBits, use, now) };
  });
  const usable = judged.filter(({ problem }) => problem === null).sort((a, b) => bySuitability(a.pair.certificate, b.pair.certificate));
  const others = judged.filter(({ problem }) => problem !== null);
  return [...usable, ...others].map(({ pair, facts, keyBits, problem, warnings }, place) => ({
    pairId: pairIdOf(pair),
    certificate: facts,
    keyBits,
    preselected: place === 0 && problem === null,
    problem,
    warnings,
  }));
}

/** A pair is named by its certificate's fingerprint. */
export function pairIdOf({ certificate }: KeyPair): string {
  return factsOf([certificate]).fingerprint;
}

export function publicKeyOf(privateKey: KeyObject): string {
  return spkiOf(createPublicKey(privateKey)).toString('base64');
}
