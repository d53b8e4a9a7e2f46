/** Which step a refusal is about, whichever call met it. Source: spec 1.7. */
import { ACCESS_STEPS, type AccessStep } from '../../../shared/core/access/access.ts';
import type { Failure } from '../../../shared/core/failure.ts';

const STEP_OF_MP: Readonly<Record<string, AccessStep>> = {
  'MP-011': 'client',
  'MP-100': 'client',
  'MP-110': 'client',
  'MP-120': 'certificate',
  'MP-121': 'certificate',
  'MP-122': 'certificate',
  'MP-123': 'certificate',
  'MP-124': 'certificate',
  'MP-200': 'scope-on-client',
  'MP-201': 'client',
  'MP-250': 'scope-granted',
  'MP-251': 'scope-granted',
  'MP-303': 'systembruker',
};

const STEP_OF_AUTH: Readonly<Record<string, AccessStep>> = {
  'AUTH-00001': 'system',
  'AUTH-00011': 'system',
  'AUTH-00023': 'system',
  'AUTH-00026': 'system',
  'AUTH-00063': 'system',
};

/** Somebody else has to do something, and nothing is wrong as such. */
const WAITS_FOR_OTHERS: ReadonlySet<unknown> = new Set(['MP-250', 'MP-251']);

/** The step that has to be mended; undefined when the refusal is about the call itself, such as a clock that is wrong or a net that is down. */
export function blamedStep({ code, data }: Failure): AccessStep | undefined {
  if (code === 'ACCESS_NO_KEY' || code === 'CERTIFICATE_EXPIRED' || code === 'CERTIFICATE_NOT_YET_VALID') return 'certificate';
  if (/^(KEY|KEYCHAIN|P12)_/.test(code)) return 'certificate';
  if (code === 'ACCESS_NO_CLIENT') return 'client';
  if (code === 'MASKINPORTEN_REFUSED') {
    // Only an MP-303 may come without its code (spec 1.7).
    return STEP_OF_MP[String(data.mp)] ?? (data.error === 'invalid_altinn_customer_configuration' ? 'systembruker' : undefined);
  }
  if (code === 'ALTINN_REFUSED') return STEP_OF_AUTH[String(data.auth)];
  return undefined;
}

export function waitsForOthers({ code, data }: Failure): boolean {
  if (code === 'SYSTEMBRUKER_NOT_APPROVED') return data.status === 'New' || data.status === 'Accepted' || data.status === 'Unknown';
  return WAITS_FOR_OTHERS.has(data.mp);
}

/** True when nothing was learned about the other steps: the same test may give another answer in a minute. */
export function saysNothing(failure: Failure): boolean {
  const { code } = failure;
  if (/_(UNREACHABLE|NOT_UNDERSTOOD)$/.test(code) || code.startsWith('STORE_') || lacksKey(failure)) return true;
  return code === 'ACCESS_TEST_CANCELLED' || code === 'MASKINPORTEN_MOVED';
}

/** The key is where it was, but not at hand: its file has to be chosen again, or the keychain opened. */
function lacksKey({ code }: Failure): boolean {
  return code === 'KEY_FILE_NEEDED' || code === 'KEYCHAIN_LOCKED' || code === 'KEYCHAIN_ABSENT' || code === 'KEYCHAIN_DENIED';
}

export function comesBefore(step: AccessStep, other: AccessStep): boolean {
  return ACCESS_STEPS.indexOf(step) < ACCESS_STEPS.indexOf(other);
}
