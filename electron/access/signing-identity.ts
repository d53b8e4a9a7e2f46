/** What a Maskinporten grant is signed with. */
import type { KeyObject } from 'node:crypto';

/** A virksomhetssertifikat with its private key. The key stays in main; only `x5c` ever leaves the machine, inside a grant. */
export interface SigningIdentity {
  /** RSA, at least 2048 bits. */
  readonly privateKey: KeyObject;
  /** Base64 (not base64url) of each certificate's DER: the key's own first, then its issuers as far as they are known. */
  readonly x5c: readonly string[];
  /** The organisation that the certificate names. */
  readonly organisasjonsnummer: string;
  readonly notAfter: Date;
}

/**
 * How the grant says which key it is signed with (spec 1.3): the certificate itself, or the id under which the key is registered on the
 * client. Never both. A `SigningIdentity` is a signer; with a registered key it is `{ privateKey, kid }`.
 */
export type Signer =
  | { readonly privateKey: KeyObject; readonly x5c: readonly string[]; readonly kid?: never }
  | { readonly privateKey: KeyObject; readonly kid: string; readonly x5c?: never };
