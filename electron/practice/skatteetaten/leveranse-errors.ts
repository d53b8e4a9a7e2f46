/** What is wrong inside a delivery whose shape is right: sums, duplicates, identifiers. Source: spec 4.3, 4.7, 4.9, 6. */
import { judgeFoedselsnummer } from '../../../shared/core/values/foedselsnummer.ts';
import { judgeOrganisasjonsnummer } from '../../../shared/core/values/organisasjonsnummer.ts';
import { detail, type Spesifisering } from './gld.ts';
import type { Content } from './leveranse-shape.ts';

type Oppgaveeier = Content['oppgave'][number]['oppgaveeier'];

export function isSyntheticOrganisasjonsnummer(text: string): boolean {
  const verdict = judgeOrganisasjonsnummer(text);
  return verdict.valid && verdict.origin === 'synthetic';
}

export function leveranseErrors(leveranse: Content): Spesifisering[] {
  return [...summaryErrors(leveranse), ...duplicateErrors(leveranse), ...identifierErrors(leveranse)];
}

function summaryErrors({ oppgave, oppgaveoppsummering }: Content): Spesifisering[] {
  const expected = {
    antallOppgaver: oppgave.length,
    sumUtbetaltBeloep: oppgave.reduce((sum, { utbetaltBeloep }) => sum + utbetaltBeloep, 0),
  };
  return (['antallOppgaver', 'sumUtbetaltBeloep'] as const)
    .filter((field) => oppgaveoppsummering[field] !== expected[field])
    .map((field) => {
      const sti = `leveranse/oppgaveoppsummering/${field}`;
      return detail('GLD_1022', { sti, angittVerdi: String(oppgaveoppsummering[field]), because: `oppgavene gir ${expected[field]}` });
    });
}

/** Two oppgaver of one oppgaveeier would share a key at the authority: which one counts isn't documented, so neither may be sent. */
function duplicateErrors({ oppgave }: Content): Spesifisering[] {
  const seen = new Set<string>();
  return oppgave.flatMap(({ oppgaveeier }, index) => {
    const { value, sti } = identifierOf(oppgaveeier, index);
    if (seen.has(value)) return [detail('GLD_1022', { sti, angittVerdi: value, because: 'oppgaveeier er oppgitt flere ganger' })];
    seen.add(value);
    return [];
  });
}

function identifierErrors({ oppgave }: Content): Spesifisering[] {
  return oppgave.flatMap(({ oppgaveeier }, index) => {
    const { value, sti, synthetic } = identifierOf(oppgaveeier, index);
    return synthetic ? [] : [detail('GLD_1022', { sti, angittVerdi: value, because: 'ikke et gyldig syntetisk nummer' })];
  });
}

function identifierOf(oppgaveeier: Oppgaveeier, index: number): { value: string; sti: string; synthetic: boolean } {
  const sti = `leveranse/oppgave/${index}/oppgaveeier`;
  if ('foedselsnummer' in oppgaveeier) {
    const value = oppgaveeier.foedselsnummer;
    const verdict = judgeFoedselsnummer(value);
    return { value, sti: `${sti}/foedselsnummer`, synthetic: verdict.valid && verdict.synthetic };
  }
  const value = oppgaveeier.organisasjonsnummer;
  return { value, sti: `${sti}/organisasjonsnummer`, synthetic: isSyntheticOrganisasjonsnummer(value) };
}
