/** Keys, certificates and PKCS#12 files made by the openssl program: files that this product did not make itself. */
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';

export interface MadeCertificate {
  readonly keyFile: string;
  readonly certificateFile: string;
  readonly der: Buffer;
}

export interface CertificateWish {
  /** As `openssl req -subj` wants it. */
  readonly subject: string;
  /** As in an openssl configuration, such as `critical, nonRepudiation`; left out when undefined. */
  readonly keyUsage?: string;
  /** `rsa:2048` unless given; `ec` for P-256. */
  readonly key?: string;
  readonly issuer?: MadeCertificate;
  /** Each as in an openssl configuration. */
  readonly extensions?: readonly string[];
}

export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('\nSKIPPED: the PKCS#12 matrix needs the openssl program, which is not on this machine.\n');
    return false;
  }
}

export class OpensslWorkshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kundeutbytte-openssl-'));
  #count = 0;

  /** As Chromium's `--ignore-certificate-errors-spki-list` wants it. */
  publicKeyHash(certificateFile: string): string {
    const key = new X509Certificate(readFileSync(certificateFile)).publicKey.export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(key).digest('base64');
  }

  certificate({ subject, keyUsage, key = 'rsa:2048', issuer, extensions = [] }: CertificateWish): MadeCertificate {
    const keyFile = this.#file('key.pem');
    const certificateFile = this.#file('certificate.pem');
    const newKey = key === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', key];
    const wanted = keyUsage === undefined ? extensions : [`keyUsage=${keyUsage}`, ...extensions];
    const usage = wanted.flatMap((extension) => ['-addext', extension]);
    const signedBy = issuer === undefined ? [] : ['-CA', issuer.certificateFile, '-CAkey', issuer.keyFile];
    this.#openssl([
      'req',
      '-x509',
      '-nodes',
      ...newKey,
      '-keyout',
      keyFile,
      '-out',
      certificateFile,
      '-days',
      '30',
      '-utf8',
      '-subj',
      subject,
      ...usage,
      ...signedBy,
    ]);
    return { keyFile, certificateFile, der: this.#openssl(['x509', '-in', certificateFile, '-outform', 'DER']) };
  }

  /** `chain` is put in as it is given, in any order. `options` go to `openssl pkcs12 -export`. */
  p12(pair: MadeCertificate, chain: readonly MadeCertificate[], passphrase: string, options: readonly string[] = []): Buffer {
    const out = this.#file('out.p12');
    const chainFile = this.#file('chain.pem');
    writeFileSync(chainFile, chain.map((made) => readFileSync(made.certificateFile, 'utf8')).join(''));
    const input = ['-inkey', pair.keyFile, '-in', pair.certificateFile, ...(chain.length > 0 ? ['-certfile', chainFile] : [])];
    this.#openssl(['pkcs12', '-export', ...input, '-passout', `pass:${passphrase}`, '-out', out, ...options]);
    return readFileSync(out);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #file(name: string): string {
    this.#count += 1;
    return join(this.#folder, `${this.#count}-${name}`);
  }

  #openssl(args: readonly string[]): Buffer {
    return execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  }
}

/** One file with the contents of several (openssl writes one key per file): their AuthenticatedSafes one after another, without a MAC. */
export function mergeP12(files: readonly Buffer[]): Buffer {
  const { asn1, util } = forge;
  const { Class, Type } = asn1;
  const fromDer = (bytes: string) => asn1.fromDer(util.createBuffer(bytes), true);
  const at = (node: forge.asn1.Asn1 | undefined, index: number) => (Array.isArray(node?.value) ? node.value[index] : undefined);
  const contents = files.flatMap((file) => {
    const octets = at(at(at(fromDer(file.toString('latin1')), 1), 1), 0)?.value;
    if (typeof octets !== 'string') throw new Error('not a file by openssl');
    const safe = fromDer(octets).value;
    return Array.isArray(safe) ? safe : [];
  });
  const safe = asn1.toDer(asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, contents)).getBytes();
  const octets = asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, safe);
  const data = asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(forge.pki.oids.data ?? '').getBytes());
  const version = asn1.create(Class.UNIVERSAL, Type.INTEGER, false, asn1.integerToDer(3).getBytes());
  const content = asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [data, asn1.create(Class.CONTEXT_SPECIFIC, 0, true, [octets])]);
  return Buffer.from(asn1.toDer(asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [version, content])).getBytes(), 'latin1');
}
