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
  /** For people to read; empty when the certificate has no such name. */
  readonly commonName: string;
  readonly organisation: string;
  readonly issuerCommonName: string;
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

const COMMON_NAME = '2.5.4.3';
const ORGANIZATION_NAME = '2.5.4.10';
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
      commonName: textsOf(subject, COMMON_NAME)[0] ?? '',
      organisation: textsOf(subject, ORGANIZATION_NAME)[0] ?? '',
      issuerCommonName: textsOf(issuer, COMMON_NAME)[0] ?? '',
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
  return (
    textsOf(subject, ORGANIZATION_IDENTIFIER).flatMap((text) => /^NTRNO-(\d{9})$/.exec(text)?.[1] ?? [])[0] ??
    textsOf(subject, SERIAL_NUMBER).find((text) => /^\d{9}$/.test(text))
  );
}

function textsOf(name: Asn1 | undefined, oid: string): string[] {
  const attributes = children(name).flatMap((set) => children(set).map((attribute) => children(attribute)));
  return attributes.flatMap(([type, value]) => (oidOf(type) === oid ? textOf(value) : []));
}

/** The kinds of text that names are written in (RFC 5280, 4.1.2.4), each with its own encoding. */
function textOf(asn1: Asn1 | undefined): string[] {
  if (typeof asn1?.value !== 'string') return [];
  const bytes = Buffer.from(asn1.value, 'latin1');
  // Numbers, because forge's types want a tag class where forge itself has the type.
  const type = Number(asn1.type);
  if (type === Number(forge.asn1.Type.UTF8)) return [bytes.toString('utf8')];
  if (type === Number(forge.asn1.Type.BMPSTRING)) return [bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : ''];
  return [bytes.toString('latin1')];
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
