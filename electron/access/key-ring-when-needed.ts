/** The key ring, loaded when somebody first asks for a key: reading certificates takes a large library that no start should wait for. */
import type { KeyRing, KeyRingOptions } from './key-ring.ts';

export interface LateKeyRing extends Omit<KeyRing, 'close' | 'forgetInspection'> {
  forgetInspection(inspectionId: string): Promise<void>;
  close(): Promise<void>;
}

export function keyRingWhenNeeded(options: KeyRingOptions): LateKeyRing {
  let loading: Promise<KeyRing> | undefined;
  const ring = () => {
    loading ??= import('./key-ring.ts').then(({ makeKeyRing }) => makeKeyRing(options));
    return loading;
  };
  return {
    list: async () => (await ring()).list(),
    keychain: async () => (await ring()).keychain(),
    inspectP12: async (...args) => (await ring()).inspectP12(...args),
    forgetInspection: async (inspectionId) => (await loading)?.forgetInspection(inspectionId),
    importP12: async (...args) => (await ring()).importP12(...args),
    generate: async (use) => (await ring()).generate(use),
    use: async (keyId) => (await ring()).use(keyId),
    remove: async (keyId) => (await ring()).remove(keyId),
    lend: async (...args) => (await ring()).lend(...args),
    signer: async (keyId) => (await ring()).signer(keyId),
    inUse: async (...args) => (await ring()).inUse(...args),
    close: async () => (await loading)?.close(),
  };
}
