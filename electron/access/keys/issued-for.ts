/** For which environment an issuing CA's certificates are. Source: spec 7.1. */
import type { IssuedFor } from '../../../shared/core/access/key.ts';

/** By the CA's common name. What isn't here is `unknown`, which is no reason to refuse: Maskinporten decides, and CAs are renamed. */
const ISSUERS: Readonly<Record<string, IssuedFor>> = {
  'Buypass Class 3 CA G2 ST Business': 'production',
  'Buypass Class 3 CA G2 HT Business': 'production',
  'Commfides Legal Person - G3': 'production',
  'Buypass Class 3 Test4 CA G2 ST Business': 'test',
  'Buypass Class 3 Test4 CA G2 HT Business': 'test',
  'Commfides Legal Person - G3 - TEST': 'test',
  'GENERALPRØVE Issuing CA': 'practice',
};

/** Test CAs of both issuers have it in their names as a word; Buypass with a number after it. */
const TEST_IN_NAME = /\btest\d*\b/i;

export function issuedFor(issuer: string): IssuedFor {
  return ISSUERS[issuer] ?? (TEST_IN_NAME.test(issuer) ? 'test' : 'unknown');
}
