/**
 * What electron-builder.yml must not hold: who signs, and where updates come from. Taken from the environment; a release that would come out
 * unsigned is refused, with the names of what is missing.
 */
import type { Configuration } from 'electron-builder';
import { fail, ok, type Result } from '../../../shared/result.ts';

export const RELEASE_PLATFORMS = ['win', 'mac', 'linux'] as const;
export type ReleasePlatform = (typeof RELEASE_PLATFORMS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

const NEEDED: Readonly<Record<ReleasePlatform, readonly string[]>> = {
  // The first three are read by Azure's own tools, the others below.
  win: [
    'AZURE_TENANT_ID',
    'AZURE_CLIENT_ID',
    'AZURE_CLIENT_SECRET',
    'AZURE_SIGNING_ENDPOINT',
    'AZURE_SIGNING_ACCOUNT',
    'AZURE_SIGNING_PROFILE',
    'AZURE_SIGNING_PUBLISHER',
  ],
  // All read by electron-builder itself.
  mac: ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  // The package manager's repository signs; a checksum and the provenance stand beside the files. A .deb has to name its home.
  linux: ['KUNDEUTBYTTE_HOMEPAGE'],
};

/** For a build that is only for trying. A name that can never be anybody's (RFC 2606). */
const NO_HOMEPAGE = 'https://example.invalid/';

/** Laid over electron-builder.yml. `unsigned` is for trying: what comes out is not for handing out, and can't update itself. */
export function releaseConfig(
  platform: ReleasePlatform,
  environment: Environment,
  { unsigned }: { readonly unsigned: boolean },
): Result<Configuration, string> {
  const homepage = { extraMetadata: { homepage: environment.KUNDEUTBYTTE_HOMEPAGE || NO_HOMEPAGE } };
  if (unsigned) return ok({ ...homepage, publish: null, mac: { notarize: false, identity: null } });
  const { KUNDEUTBYTTE_UPDATE_URL: url = '' } = environment;
  const missing = ['KUNDEUTBYTTE_UPDATE_URL', ...NEEDED[platform]].filter((name) => !environment[name]);
  if (missing.length > 0)
    return fail(`A release for ${platform} needs ${missing.join(', ')}. See docs/release.md, or add --unsigned to try.`);
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return fail('KUNDEUTBYTTE_UPDATE_URL has to be an address with https.');
  return ok({
    ...homepage,
    forceCodeSigning: platform !== 'linux',
    publish: { provider: 'generic', url, useMultipleRangeRequest: false },
    // Read by the app: such a version is offered in the season, too.
    ...(environment.KUNDEUTBYTTE_SECURITY_FIX === '1' && { releaseInfo: { vendor: { security: true } } }),
    ...(platform === 'win' && { win: windowsSigning(environment) }),
  });
}

/** `publisherName` goes into the app as well: it takes no update that somebody else has signed. */
function windowsSigning(environment: Environment): NonNullable<Configuration['win']> {
  return {
    verifyUpdateCodeSignature: true,
    azureSignOptions: {
      publisherName: environment.AZURE_SIGNING_PUBLISHER ?? '',
      endpoint: environment.AZURE_SIGNING_ENDPOINT ?? '',
      codeSigningAccountName: environment.AZURE_SIGNING_ACCOUNT ?? '',
      certificateProfileName: environment.AZURE_SIGNING_PROFILE ?? '',
      timestampRfc3161: 'http://timestamp.acs.microsoft.com',
      timestampDigest: 'SHA256',
      fileDigest: 'SHA256',
    },
  };
}
