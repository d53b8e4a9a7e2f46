import { describe, expect, test } from 'vitest';
import { releaseConfig } from '../../../../electron/launch/releasing/release-config.ts';

const WINDOWS = {
  KUNDEUTBYTTE_UPDATE_URL: 'https://example.org/updates',
  AZURE_TENANT_ID: 'tenant',
  AZURE_CLIENT_ID: 'client',
  AZURE_CLIENT_SECRET: 'not-in-any-file',
  AZURE_SIGNING_ENDPOINT: 'https://weu.codesigning.azure.net/',
  AZURE_SIGNING_ACCOUNT: 'account',
  AZURE_SIGNING_PROFILE: 'profile',
  AZURE_SIGNING_PUBLISHER: 'CN=Kundeutbytte',
};
const LINUX = { KUNDEUTBYTTE_UPDATE_URL: 'https://example.org/updates', KUNDEUTBYTTE_HOMEPAGE: 'https://example.org/' };
const signed = { unsigned: false };

describe('a release', () => {
  test('for Windows is signed by Azure under the publisher that the app will insist on', () => {
    const config = releaseConfig('win', WINDOWS, signed);
    expect(config).toMatchObject({
      ok: true,
      value: {
        forceCodeSigning: true,
        publish: { provider: 'generic', url: 'https://example.org/updates' },
        win: { verifyUpdateCodeSignature: true, azureSignOptions: { publisherName: 'CN=Kundeutbytte', certificateProfileName: 'profile' } },
      },
    });
    expect(JSON.stringify(config)).not.toContain('not-in-any-file');
  });

  test.each(Object.keys(WINDOWS))('for Windows is refused without %s', (name) => {
    expect(releaseConfig('win', { ...WINDOWS, [name]: '' }, signed)).toEqual({ ok: false, failure: expect.stringContaining(name) });
  });

  test('for macOS is refused without a certificate and an account to notarise with', () => {
    const failure = releaseConfig('mac', WINDOWS, signed);
    expect(failure).toMatchObject({ ok: false, failure: expect.stringMatching(/CSC_LINK.*APPLE_ID.*APPLE_TEAM_ID/) });
  });

  test('for Linux names its home, which a .deb has to', () => {
    expect(releaseConfig('linux', LINUX, signed)).toMatchObject({
      ok: true,
      value: { extraMetadata: { homepage: 'https://example.org/' } },
    });
    expect(releaseConfig('linux', { ...LINUX, KUNDEUTBYTTE_HOMEPAGE: '' }, signed)).toMatchObject({ ok: false });
  });

  test('never takes updates over a line that can be changed on the way', () => {
    for (const url of ['http://example.org/updates', 'ftp://example.org', 'example.org', 'file:///updates'])
      expect(releaseConfig('linux', { ...LINUX, KUNDEUTBYTTE_UPDATE_URL: url }, signed).ok).toBe(false);
  });

  test('that mends a security hole says so to the apps, and no other does', () => {
    const fix = releaseConfig('linux', { ...LINUX, KUNDEUTBYTTE_SECURITY_FIX: '1' }, signed);
    expect(fix).toMatchObject({ ok: true, value: { releaseInfo: { vendor: { security: true } } } });
    expect(releaseConfig('linux', LINUX, signed).ok).toBe(true);
    expect(JSON.stringify(releaseConfig('linux', LINUX, signed))).not.toContain('security');
  });

  test('that is only for trying is unsigned, and has no place to update from', () => {
    expect(releaseConfig('mac', {}, { unsigned: true })).toMatchObject({ ok: true, value: { publish: null } });
  });
});
