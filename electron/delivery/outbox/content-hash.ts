import type { ReadyNil } from '../../../shared/core/delivery/nil-return.ts';
import type { ReadyDraft } from '../../../shared/core/leveranse/ready.ts';
import { sha256 } from '../../files/sha256.ts';

/**
 * SHA-256 in lower-case hex over what a delivery says: who reports, for which year, and what about whom. Not over its reference, the
 * sending program or the order of the rows, so the same list sorted another way is known again (architecture decision 4: nothing is sent twice).
 */
export function contentSha256(ready: ReadyDraft): string {
  const { organisasjonsnummer } = ready.oppgavegiver;
  const oppgaver = ready.oppgaver.map(({ oppgaveeier, utbetaltBeloep }) =>
    'foedselsnummer' in oppgaveeier
      ? JSON.stringify(['f', oppgaveeier.foedselsnummer, oppgaveeier.navn, utbetaltBeloep])
      : JSON.stringify(['o', oppgaveeier.organisasjonsnummer, oppgaveeier.navn, utbetaltBeloep]),
  );
  const content = JSON.stringify([organisasjonsnummer, contactOf(ready), ready.inntektsaar, oppgaver.sort()]);
  return sha256(content);
}

/** The same for a nil return: in another spelling it says something else, for all that anybody knows. */
export function nilContentSha256(nil: ReadyNil): string {
  const { leveransetype, oppgave, oppgaveoppsummering } = nil.spelling;
  const spelling = ['nil', leveransetype, oppgave, oppgaveoppsummering];
  return sha256(JSON.stringify([nil.oppgavegiver.organisasjonsnummer, contactOf(nil), nil.inntektsaar, spelling]));
}

function contactOf({ oppgavegiver: { kontaktinformasjon: kontakt } }: Pick<ReadyDraft, 'oppgavegiver'>): string[] {
  return [kontakt.navn, kontakt.telefonnummer, kontakt.varselEpostadresse, kontakt.varselSmsMobilnummer];
}
