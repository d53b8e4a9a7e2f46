/** The keys that a co-op signs with at Maskinporten, as everybody may see them: no secret is in any of these. Source: spec 1.9, 7. */
import { z } from '../../zod.ts';
import { failureSchema } from '../failure.ts';

/** For whom an issuer's certificates are: known by the issuer's name (spec 7.1); `unknown` for a name that isn't on the list. */
const issuedForSchema = z.enum(['practice', 'test', 'production', 'unknown']);
export type IssuedFor = z.infer<typeof issuedForSchema>;

/** What the key of a certificate is meant for (spec 7.2); `any` when the certificate doesn't limit it. */
const keyPurposeSchema = z.enum(['signing', 'authentication', 'encryption', 'any']);
export type KeyPurpose = z.infer<typeof keyPurposeSchema>;

const certificateFactsSchema = z.strictObject({
  /** Common name and organisation of the holder; empty when the certificate has none. */
  commonName: z.string(),
  organisation: z.string(),
  /** Nine digits, from organizationIdentifier or else serialNumber (spec 7.3). */
  organisasjonsnummer: z.string().nullable(),
  /** Common names from the holder's own certificate up, as far as the file has them. */
  chain: z.array(z.string()),
  /** `no-root`: the issuer is there, the root that everybody has is not. `holder-only`: nothing but the holder's own certificate. */
  chainState: z.enum(['complete', 'no-root', 'holder-only']),
  /** The issuer's common name. */
  issuer: z.string(),
  issuedFor: issuedForSchema,
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  purpose: keyPurposeSchema,
  /** SHA-256 of the DER, lower-case hex: the same certificate has the same one in every file. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;

/** What to mind about a key that can be used. */
const keyWarningSchema = z.discriminatedUnion('kind', [
  /** `level` is the limit that was passed: 60, 30 or 7 days (spec 7.1); `days` are whole ones that are left. */
  z.strictObject({ kind: z.literal('expires-soon'), days: z.int().min(0), level: z.union([z.literal(60), z.literal(30), z.literal(7)]) }),
  z.strictObject({ kind: z.literal('chain-incomplete') }),
  z.strictObject({ kind: z.literal('issuer-unknown') }),
  /** Not the signing certificate of its set: Maskinporten may refuse it with MP-120 or MP-124 (spec 7.2). */
  z.strictObject({ kind: z.literal('not-for-signing') }),
]);
export type KeyWarning = z.infer<typeof keyWarningSchema>;

/** Why it can't be used, or null; what to mind in any case. */
const judgement = { problem: failureSchema.nullable(), warnings: z.array(keyWarningSchema) };

/** A key with its certificate in a file that was opened. */
const keyPairSchema = z.strictObject({
  pairId: z.string(),
  certificate: certificateFactsSchema,
  /** 0 for a key that isn't RSA. */
  keyBits: z.int().min(0),
  /** The one to take unless the user knows better; at most one of a file, and never one with a problem. */
  preselected: z.boolean(),
  ...judgement,
});
export type KeyPairView = z.infer<typeof keyPairSchema>;

/** A file that was opened; its keys wait in main until one is taken or the wait is over. */
export const inspectionSchema = z.strictObject({ inspectionId: z.uuid(), pairs: z.array(keyPairSchema) });
export type Inspection = z.infer<typeof inspectionSchema>;

/** Where the private key is: in the OS keychain, or nowhere but in the user's own file, which is then asked for at each signing. */
export const keyStorageSchema = z.enum(['keychain', 'file']);
export type KeyStorage = z.infer<typeof keyStorageSchema>;

/** A key that the app knows: made here (`jwk`), or from a certificate file. */
export const keyEntrySchema = z.strictObject({
  keyId: z.uuid(),
  kind: z.enum(['virksomhetssertifikat', 'jwk']),
  /** Name of the environment it is for. */
  environment: z.string(),
  /** The co-op whose key it is. */
  organisasjonsnummer: z.string(),
  storage: keyStorageSchema,
  /** The one that signs; at most one of each environment and organisation. */
  inUse: z.boolean(),
  addedAt: z.iso.datetime(),
  /** The certificate's end, or a year after the key was made: no registered key lasts longer (spec 1.9). */
  notAfter: z.iso.datetime(),
  keyBits: z.int(),
  /** The id under which a made key is registered on the client; null for a certificate, which is sent along instead. */
  kid: z.string().nullable(),
  /** What to paste on the client in Digdir's portal: a JSON array with the public key (spec 1.9); null for a certificate. */
  publicJwks: z.string().nullable(),
  certificate: certificateFactsSchema.nullable(),
  ...judgement,
});
export type KeyEntry = z.infer<typeof keyEntrySchema>;

/** The OS keychain, asked just now. */
export const keychainStateSchema = z.enum(['ready', 'absent', 'locked', 'denied']);
export type KeychainState = z.infer<typeof keychainStateSchema>;
