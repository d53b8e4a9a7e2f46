/**
 * What a certificate says, read from its DER. Not from `X509Certificate`'s texts: Node and Electron print subjects differently, and what
 * Node calls keyUsage is the extended one (spec 7.3).
 */
import { X509Certificate } from 'node:crypto';
import forge from 'node-forge';

export interface Certificate {
  readonly der: Buffer;
  readonly x509: X509Certificate;
  /** Names as hex of their DER: equal names have equal hex. */
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Undefined when the certificate doesn't limit what its key is for. */
  readonly keyUsage: KeyUsage | undefined;
  /** The organisation it was issued to (spec 7.3); undefined when it names none. */
  readonly organisasjonsnummer: string | undefined;
}

export interface KeyUsage {
  readonly digitalSignature: boolean;
  /** Also called nonRepudiation: the signing certificate of a set (spec 7.2). */
  readonly contentCommitment: boolean;
}

const ORGANIZATION_IDENTIFIER = '2.5.4.97';
const SERIAL_NUMBER = '2.5.4.5';
const KEY_USAGE = '2.5.29.15';

type Asn1 = forge.asn1.Asn1;

/** Undefined for anything that isn't an X.509 certificate with a public key that this runtime knows. */
export function readCertificate(der: Buffer): Certificate | undefined {
  try {
    const x509 = new X509Certificate(der);
    const [tbs] = children(parse(der.toString('latin1')));
    // TBSCertificate (RFC 5280, 4.1): version [0] comes first in every certificate that has extensions.
    const fields = children(tbs);
    const [, , issuer, validity, subject] = isContext(fields[0], 0) ? fields.slice(1) : fields;
    const [notBefore, notAfter] = children(validity);
    return {
      der,
      x509,
      subject: hex(subject),
      issuer: hex(issuer),
      notBefore: dateOf(notBefore),
      notAfter: dateOf(notAfter),
      keyUsage: keyUsageOf(fields),
      organisasjonsnummer: organisasjonsnummerOf(subject),
    };
  } catch {
    return undefined;
  }
}

/** Whether `issuer` made `certificate`: by name and by signature, since a renewed CA keeps its name. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return certificate.issuer === issuer.subject && certificate.x509.verify(issuer.x509.publicKey);
}

/** SEID 2.0: organizationIdentifier `NTRNO-<9 digits>`; SEID 1.0: serialNumber. Nothing looser (spec 7.3). */
function organisasjonsnummerOf(subject: Asn1 | undefined): string | undefined {
  const attributes = children(subject).flatMap((set) => children(set).map((attribute) => children(attribute)));
  const textOf = (oid: string) =>
    attributes.flatMap(([type, value]) => (oidOf(type) === oid && typeof value?.value === 'string' ? [value.value] : []));
  return (
    textOf(ORGANIZATION_IDENTIFIER).flatMap((text) => /^NTRNO-(\d{9})$/.exec(text)?.[1] ?? [])[0] ??
    textOf(SERIAL_NUMBER).find((text) => /^\d{9}$/.test(text))
  );
}

function keyUsageOf(tbsFields: readonly Asn1[]): KeyUsage | undefined {
  const extensions = children(children(tbsFields.find((field) => isContext(field, 3)))[0]);
  const value = extensions
    .map((extension) => children(extension))
    .find(([type]) => oidOf(type) === KEY_USAGE)
    ?.at(-1)?.value;
  if (typeof value !== 'string') return undefined;
  // The DER of a BIT STRING: tag, length, number of unused bits, then the bits, first one highest.
  const first = value.charCodeAt(3);
  return { digitalSignature: (first & 0x80) !== 0, contentCommitment: (first & 0x40) !== 0 };
}

function parse(bytes: string): Asn1 {
  return forge.asn1.fromDer(forge.util.createBuffer(bytes), true);
}

function children(asn1: Asn1 | undefined): Asn1[] {
  return Array.isArray(asn1?.value) ? asn1.value : [];
}

function isContext(asn1: Asn1 | undefined, tag: number): boolean {
  return asn1?.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC && Number(asn1.type) === tag;
}

function oidOf(asn1: Asn1 | undefined): string | undefined {
  return asn1?.type === forge.asn1.Type.OID && typeof asn1.value === 'string' ? forge.asn1.derToOid(asn1.value) : undefined;
}

function dateOf(asn1: Asn1 | undefined): Date {
  if (typeof asn1?.value !== 'string') throw new Error('a certificate without dates');
  return asn1.type === forge.asn1.Type.UTCTIME ? forge.asn1.utcTimeToDate(asn1.value) : forge.asn1.generalizedTimeToDate(asn1.value);
}

function hex(asn1: Asn1 | undefined): string {
  if (asn1 === undefined) throw new Error('a certificate without names');
  return forge.asn1.toDer(asn1).toHex();
}
