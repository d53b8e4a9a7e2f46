/** The pages that the checklist leads to, by environment. Source: spec 2.1, 7.1, 8. */
import type { Environment, EnvironmentName } from '../../../shared/core/access/environment.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import type { AccessPage } from '../../../shared/ipc/access-views.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isConfirmUrl } from '../altinn/system-confirm-url.ts';

type FixedPage = Exclude<AccessPage, 'approve'>;

const APPLY = 'https://www.skatteetaten.no/samarbeidspartnere/sluttbrukersystemer/tredjepartsopplysninger-sbs/';
const AGREEMENT = 'https://onboarding.maskinporten.no/';
const CERTIFICATE = 'https://www.commfides.com/';

const PAGES: Readonly<Record<Exclude<EnvironmentName, 'practice'>, Readonly<Record<FixedPage, string>>>> = {
  test: {
    portal: 'https://sjolvbetjening.test.samarbeid.digdir.no/',
    agreement: AGREEMENT,
    apply: APPLY,
    certificate: CERTIFICATE,
    systembrukere: 'https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/overview',
  },
  production: {
    portal: 'https://sjolvbetjening.samarbeid.digdir.no/',
    agreement: AGREEMENT,
    apply: APPLY,
    certificate: CERTIFICATE,
    systembrukere: 'https://am.ui.altinn.no/accessmanagement/ui/systemuser/overview',
  },
};

/** In practice one page of its own stands for the authorities' pages. */
export function fixedPage(environment: EnvironmentName, page: FixedPage, practicePortal: string): string {
  return environment === 'practice' ? practicePortal : PAGES[environment][page];
}

/** Where a request is approved. `SYSTEMBRUKER_NO_LINK` for a link that isn't there, or leads to a host that isn't this environment's. */
export function approvalPage(confirmUrl: string | null | undefined, environment: Environment): Result<string, Failure> {
  return confirmUrl != null && isConfirmUrl(confirmUrl, environment) ? ok(confirmUrl) : fail(failure('SYSTEMBRUKER_NO_LINK'));
}

/** A letter for the user's mail program, without a recipient: she knows who it is. */
export function letterUrl({ subject, body }: { readonly subject: string; readonly body: string }): string {
  // Mail programs take CRLF for a line break (RFC 6068). Half a sign, as a text that was cut may have, can't be encoded.
  const encode = (text: string) => encodeURIComponent(Buffer.from(text).toString().replace(/\r?\n/g, '\r\n'));
  return `mailto:?subject=${encode(subject)}&body=${encode(body)}`;
}
