import { createPublicKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { readP12 } from '../../../../electron/access/p12/p12.ts';
import { createPracticeCa, type PracticeCa } from '../../../../electron/practice/maskinporten/practice-ca.ts';
import { COOP, fakeClock, OTHER_COOP } from '../practice-client.ts';

const clock = fakeClock();
let ca: PracticeCa;
beforeAll(async () => {
  ca = await createPracticeCa(clock);
});

describe('a practice virksomhetssertifikat', () => {
  it('is marked as practice, names the organisation and lasts a year', async () => {
    const { identity } = await ca.identityFor(COOP);
    const [leaf, issuing] = identity.x5c.map((entry) => new X509Certificate(Buffer.from(entry, 'base64')));
    expect(leaf?.subject).toContain(`CN=GENERALPRØVE ${COOP}`);
    expect(leaf?.subject).toContain(`NTRNO-${COOP}`);
    expect(leaf?.issuer).toBe('CN=GENERALPRØVE Issuing CA');
    expect(issuing?.issuer).toBe('CN=GENERALPRØVE Root CA');
    expect(identity.organisasjonsnummer).toBe(COOP);
    expect(identity.notAfter.toISOString()).toBe('2027-01-20T10:00:00.000Z');
    expect(leaf?.publicKey.equals(createPublicKey(identity.privateKey))).toBe(true);
  });

  it('is the same for one organisation, also when asked for twice at once, and another for another', async () => {
    const [first, second, other] = await Promise.all([ca.identityFor(OTHER_COOP), ca.identityFor(OTHER_COOP), ca.identityFor(COOP)]);
    expect(second.identity.x5c).toEqual(first.identity.x5c);
    expect(other.identity.x5c[0]).not.toBe(first.identity.x5c[0]);
  });
});

describe('its PKCS#12 file', () => {
  it.each(['hemmelig', 'blåbærsyltetøy på €-brød', ''])('opens with the passphrase "%s", in OpenSSL and in the app', async (passphrase) => {
    const { identity, p12 } = await ca.identityFor(COOP);
    const pfx = p12(passphrase);
    expect(() => createSecureContext({ pfx, passphrase })).not.toThrow();
    const read = readP12(pfx, passphrase, clock);
    expect(read).toMatchObject({ ok: true, value: { x5c: identity.x5c, organisasjonsnummer: COOP } });
  });

  it('does not open with another', async () => {
    const pfx = (await ca.identityFor(COOP)).p12('hemmelig');
    expect(() => createSecureContext({ pfx, passphrase: 'hemmeligg' })).toThrow(/mac verify failure/);
  });
});
