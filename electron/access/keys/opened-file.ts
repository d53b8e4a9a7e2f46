/** What a PKCS#12 file holds, judged for one use, while the user looks at it. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyPairView } from '../../../shared/core/key.ts';
import { factsOf, judgeCertificate, type KeyUse } from './judge-key.ts';
import { bySuitability, type KeyPair, rsaBitsOf, spkiOf } from './key-pairs.ts';

export interface OpenedFile {
  readonly pairs: readonly KeyPair[];
  readonly use: KeyUse;
}

/** In the file's order. A pair is named by its certificate's fingerprint. */
export function viewsOf({ pairs, use }: OpenedFile, now: Date): KeyPairView[] {
  const judged = pairs.map((pair) => {
    const facts = factsOf([pair.certificate, ...pair.chain.slice(1)]);
    const keyBits = rsaBitsOf(pair.privateKey);
    return { pair, facts, keyBits, ...judgeCertificate(pair.certificate, facts, keyBits, use, now) };
  });
  const [best] = judged.filter(({ problem }) => problem === null).sort((a, b) => bySuitability(a.pair.certificate, b.pair.certificate));
  return judged.map(({ facts, keyBits, problem, warnings }) => ({
    pairId: facts.fingerprint,
    certificate: facts,
    keyBits,
    preselected: facts.fingerprint === best?.facts.fingerprint,
    problem,
    warnings,
  }));
}

export function publicKeyOf(privateKey: KeyObject): string {
  return spkiOf(createPublicKey(privateKey)).toString('base64');
}
