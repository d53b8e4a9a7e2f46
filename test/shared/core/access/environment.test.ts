import { describe, expect, it } from 'vitest';
import { environmentSchema, isAllowedUrl, PRODUCTION_ENVIRONMENT, TEST_ENVIRONMENT } from '../../../../shared/core/access/environment.ts';

describe('isAllowedUrl', () => {
  it.each([
    'https://maskinporten.no/token',
    'https://test.maskinporten.no/',
    'https://platform.altinn.no/dialogporten',
    'https://innrapporteringskattepliktigkundeutbytte.api.skatteetaten.no',
    'https://innrapporteringskattepliktigkundeutbytte.api.skatteetaten-test.no/v1/2025',
    'https://api-test.sits.no/api',
    'https://maskinporten.no:443/token',
    'https://MASKINPORTEN.NO/token',
    'http://127.0.0.1:8401/token',
    'http://localhost:8401',
    'http://[::1]:8401/',
    'https://127.0.0.1:8401/',
  ])('allows %s', (url) => {
    expect(isAllowedUrl(url)).toBe(true);
  });

  it.each([
    ['another host', 'https://example.com/'],
    ['plain http', 'http://maskinporten.no/token'],
    ['another scheme', 'ftp://maskinporten.no/'],
    ['another port', 'https://maskinporten.no:8443/token'],
    ['user info', 'https://maskinporten.no@evil.no/'],
    ['user info and password', 'https://maskinporten.no:443@evil.no/'],
    ['user info on loopback', 'http://127.0.0.1@evil.no/'],
    ['a backslash that browsers read as a slash', 'https://evil.no\\.api.skatteetaten.no/'],
    ['a suffix', 'https://maskinporten.no.evil.no/'],
    ['a prefix', 'https://evilmaskinporten.no/'],
    ['a prefix of a wildcard', 'https://evilapi.skatteetaten.no/'],
    ['a wildcard’s own domain', 'https://api.skatteetaten.no.evil.no/'],
    ['the bare wildcard', 'https://skatteetaten.no/'],
    ['an empty label before a wildcard', 'https://.api.skatteetaten.no/'],
    ['a trailing dot', 'https://maskinporten.no./token'],
    ['loopback as a prefix', 'http://127.0.0.1.evil.no/'],
    ['localhost as a prefix', 'http://localhost.evil.no/'],
    ['localhost as a suffix', 'http://evil.localhost/'],
    ['another address of the loopback net', 'http://127.1/'],
    ['loopback as one number', 'http://2130706433/'],
    ['any address', 'http://0.0.0.0:8401/'],
    ['loopback within IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['a look-alike letter', 'https://mаskinporten.no/'],
    ['a full-width full stop', 'https://maskinporten\uff0eno/'],
    ['a query', 'https://maskinporten.no/token?x=https://evil.no'],
    ['a fragment', 'https://maskinporten.no/#@evil.no'],
    ['space before', ' https://maskinporten.no/'],
    ['a line break behind', 'https://maskinporten.no/\n'],
    ['a line break within', 'https://maskin\nporten.no/'],
    ['a percent sign in the host', 'https://maskinporten%2eno/'],
    ['no host', 'https:///token'],
    ['nothing', ''],
    ['capital scheme and user info', 'HTTPS://maskinporten.no@evil.no'],
  ])('refuses %s', (_, url) => {
    expect(isAllowedUrl(url)).toBe(false);
  });

  it('allows nothing that a browser would send elsewhere', () => {
    const hosts = ['maskinporten.no', 'evil.no', '127.0.0.1', 'x.api.skatteetaten.no', 'localhost'];
    const glue = ['', '@', ':', '.', '/', '\\', '#', '?', '%00', '\t', ':80@', ';', '[', ']'];
    const schemes = ['https://', 'http://', 'https:\\\\', '//'];
    for (const scheme of schemes) {
      for (const first of hosts) {
        for (const between of glue) {
          for (const second of ['', ...hosts]) {
            const url = scheme + first + between + second;
            if (!isAllowedUrl(url)) continue;
            expect([url, new URL(url).hostname]).toEqual([
              url,
              expect.stringMatching(/^(?:maskinporten\.no|127\.0\.0\.1|localhost|[a-z0-9.]+\.api\.skatteetaten\.no)$/),
            ]);
          }
        }
      }
    }
  });
});

describe('environmentSchema', () => {
  it.each([TEST_ENVIRONMENT, PRODUCTION_ENVIRONMENT])('takes the built-in $name', (environment) => {
    expect(environmentSchema.parse(environment)).toEqual(environment);
  });

  it('refuses a foreign host anywhere, and fields it does not know', () => {
    const foreign = { ...TEST_ENVIRONMENT, dialogporten: { baseUrl: 'https://evil.no' } };
    expect(environmentSchema.safeParse(foreign).success).toBe(false);
    expect(environmentSchema.safeParse({ ...TEST_ENVIRONMENT, proxy: 'x' }).success).toBe(false);
  });
});
