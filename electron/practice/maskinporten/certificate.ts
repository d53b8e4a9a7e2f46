/**
 * X.509 certificates for practice. forge lays out the structure; Node signs it, because forge's RSA in JavaScript holds the event loop for
 * some 50 ms a signature and Node's takes one.
 */
import { type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

/** A plain number, because forge's types want a tag class where forge itself wants the type. */
const UTF8_STRING: number = forge.asn1.Type.UTF8;
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
/** organizationIdentifier, where SEID 2.0 keeps the organisation number as `NTRNO-<9 digits>` (spec 7.3). */
const ORGANIZATION_IDENTIFIER = '2.5.4.97';

export interface CertificateRequest {
  readonly subject: { readonly commonName: string; readonly organizationIdentifier?: string };
  readonly publicKey: KeyObject;
  readonly use: 'issue' | 'sign';
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Who signs: the request itself for a root, otherwise the certificate above. */
export interface Issuer {
  readonly certificate: X509Certificate;
  readonly privateKey: KeyObject;
}

export function issueCertificate(request: CertificateRequest, issuer: Issuer | { readonly privateKey: KeyObject }): X509Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(request.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  // Positive and not zero, as RFC 5280 wants.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = request.notBefore;
  certificate.validity.notAfter = request.notAfter;
  certificate.setSubject(subjectAttributes(request.subject));
  const above = 'certificate' in issuer ? toForgeCertificate(issuer.certificate) : certificate;
  certificate.setIssuer('certificate' in issuer ? above.subject.attributes.map(decoded) : subjectAttributes(request.subject));
  certificate.setExtensions([
    { name: 'basicConstraints', cA: request.use === 'issue', critical: true },
    // contentCommitment is today's name of nonRepudiation: the key that signs for the organisation (spec 7.2).
    { name: 'keyUsage', critical: true, ...(request.use === 'issue' ? { keyCertSign: true, cRLSign: true } : { nonRepudiation: true }) },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: above.generateSubjectKeyIdentifier().getBytes() },
  ]);
  certificate.signatureOid = SHA256_WITH_RSA;
  certificate.siginfo.algorithmOid = SHA256_WITH_RSA;
  certificate.signature = sign('sha256', toBeSigned(certificate), issuer.privateKey).toString('binary');
  return new X509Certificate(toDer(forge.pki.certificateToAsn1(certificate)));
}

/** The nine digits that a virksomhetssertifikat stands for. Read from the DER: BoringSSL and OpenSSL print subjects differently. */
export function organisasjonsnummerOf(certificate: X509Certificate): string | undefined {
  const value: unknown = toForgeCertificate(certificate).subject.getField({ type: ORGANIZATION_IDENTIFIER })?.value;
  return typeof value === 'string' ? /^NTRNO-(\d{9})$/.exec(value)?.[1] : undefined;
}

export function toForgeCertificate(certificate: X509Certificate): forge.pki.Certificate {
  return forge.pki.certificateFromAsn1(forge.asn1.fromDer(certificate.raw.toString('binary')));
}

function toDer(structure: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(structure).getBytes(), 'binary');
}

function subjectAttributes(subject: CertificateRequest['subject']): forge.pki.CertificateField[] {
  const attributes: forge.pki.CertificateField[] = [{ name: 'commonName', value: subject.commonName, valueTagClass: UTF8_STRING }];
  if (subject.organizationIdentifier !== undefined) {
    attributes.push({ type: ORGANIZATION_IDENTIFIER, value: subject.organizationIdentifier, valueTagClass: UTF8_STRING });
  }
  return attributes;
}

/** forge writes names in UTF-8 but leaves them undecoded when it reads them. */
function decoded(attribute: forge.pki.CertificateField): forge.pki.CertificateField {
  return typeof attribute.value === 'string' ? { ...attribute, value: forge.util.decodeUtf8(attribute.value) } : attribute;
}

/** The first of the three parts of a certificate; the signature over it is the last one. */
function toBeSigned(certificate: forge.pki.Certificate): Buffer {
  certificate.signature = '';
  const [tbs] = forge.pki.certificateToAsn1(certificate).value;
  if (tbs === undefined || typeof tbs === 'string') throw new TypeError('forge laid out no certificate');
  return toDer(tbs);
}
