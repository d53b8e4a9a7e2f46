/** The certificate doctor: what a key's certificate says, whether it can sign here and for whom, and what to mind. Source: spec 7. */

import type { CertificateFacts, KeyPurpose, KeyWarning } from '../../../shared/core/access/key.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Certificate } from '../p12/certificate.ts';
import { defectOf } from '../p12/key-pairs.ts';
import { issuedFor } from './issued-for.ts';

const DAY_MS = 86_400_000;

/** Where and for whom the key shall sign. */
export interface KeyUse {
  /** `practice`, `test`, `production`, or the name of an expert's own, which takes certificates of any issuer. */
  readonly environment: string;
  /** The co-op's; null while it isn't known yet. */
  readonly organisasjonsnummer: string | null;
}

export interface Judgement {
  readonly problem: Failure | null;
  readonly warnings: KeyWarning[];
}

/** `chain` begins with the holder's own certificate. */
export function factsOf(chain: readonly [Certificate, ...Certificate[]]): CertificateFacts {
  const [holder] = chain;
  const last = chain.at(-1) ?? holder;
  // Of a certificate with an issuer that isn't in the file, the name of that issuer is all there is.
  const complete = last.subject === last.issuer;
  return {
    commonName: holder.commonName,
    organisation: holder.organisation,
    organisasjonsnummer: holder.organisasjonsnummer ?? null,
    chain: chain.map(({ commonName }) => commonName),
    chainState: complete ? 'complete' : chain.length > 1 ? 'no-root' : 'holder-only',
    issuer: holder.issuerCommonName,
    issuedFor: issuedFor(holder.issuerCommonName),
    notBefore: holder.notBefore.toISOString(),
    notAfter: holder.notAfter.toISOString(),
    purpose: purposeOf(holder),
    fingerprint: sha256(holder.der),
  };
}

/**
 * The problems of `defectOf`; `CERTIFICATE_OTHER_ORGANISATION` with `organisasjonsnummer` and `expected` (else MP-122);
 * `CERTIFICATE_WRONG_ENVIRONMENT` with `environment` and `issuedFor` (else MP-120).
 */
export function judgeCertificate(certificate: Certificate, facts: CertificateFacts, keyBits: number, use: KeyUse, now: Date): Judgement {
  const { organisasjonsnummer } = facts;
  const problem = (): Failure | undefined => {
    const defect = defectOf({ keyBits, certificate }, now);
    if (defect !== undefined) return defect;
    if (use.organisasjonsnummer !== null && organisasjonsnummer !== null && organisasjonsnummer !== use.organisasjonsnummer) {
      return failure('CERTIFICATE_OTHER_ORGANISATION', { organisasjonsnummer, expected: use.organisasjonsnummer });
    }
    if (isForAnotherEnvironment(facts, use)) {
      return failure('CERTIFICATE_WRONG_ENVIRONMENT', { environment: use.environment, issuedFor: facts.issuedFor });
    }
    return undefined;
  };
  const warnings: KeyWarning[] = [
    ...expiryWarning(certificate.notAfter, now),
    ...(facts.chainState === 'holder-only' ? [{ kind: 'chain-incomplete' } as const] : []),
    ...(facts.issuedFor === 'unknown' && isBuiltIn(use.environment) ? [{ kind: 'issuer-unknown' } as const] : []),
    ...(facts.purpose === 'authentication' ? [{ kind: 'not-for-signing' } as const] : []),
  ];
  return { problem: problem() ?? null, warnings };
}

/** 60, 30 and 7 days before the end (spec 7.1); nothing once it has ended, which is a problem and no warning. */
export function expiryWarning(notAfter: Date, now: Date): KeyWarning[] {
  const left = notAfter.getTime() - now.getTime();
  const days = Math.floor(left / DAY_MS);
  const level = ([7, 30, 60] as const).find((limit) => left <= limit * DAY_MS);
  return left >= 0 && level !== undefined ? [{ kind: 'expires-soon', days, level }] : [];
}

function isForAnotherEnvironment({ issuedFor: made }: CertificateFacts, { environment }: KeyUse): boolean {
  return isBuiltIn(environment) && made !== 'unknown' && made !== environment;
}

function isBuiltIn(environment: string): boolean {
  return environment === 'practice' || environment === 'test' || environment === 'production';
}

function purposeOf({ keyUsage }: Certificate): KeyPurpose {
  if (keyUsage === undefined) return 'any';
  if (keyUsage.contentCommitment) return 'signing';
  return keyUsage.digitalSignature ? 'authentication' : 'encryption';
}
