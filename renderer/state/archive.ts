/** What the archive shows, out of what main tells of it. Pure. */
import { type EnvironmentName, environmentNameSchema } from '../../shared/core/access/environment.ts';
import type { LedgerEntryView, ReceiptView } from '../../shared/ipc/ledger-views.ts';

/** From this many on a list is looked for something in, and not looked through. */
export const ENTRIES_WORTH_SEARCHING = 8;

const ORDER: readonly string[] = ['production', 'test', 'practice'];

/** The environments that something was sent to, the real one first; and the one that is looked at, also when nothing was. */
export function environmentsOf(entries: readonly LedgerEntryView[], shown: string): readonly string[] {
  const names = new Set([...entries.map(({ environmentName }) => environmentName), shown]);
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return [...names].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** An environment of an expert's own is spoken of as the test one is: it isn't known to be the real authority. */
export function spokenOf(environmentName: string): EnvironmentName {
  return environmentNameSchema.safeParse(environmentName).data ?? 'test';
}

/** Those in which every word of the search occurs: in the co-op's name, its number or the year. */
export function entriesMatching(entries: readonly LedgerEntryView[], wanted: string): readonly LedgerEntryView[] {
  const words = wanted.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  return entries.filter(({ oppgavegiverName, organisasjonsnummer, inntektsaar }) => {
    const text = `${oppgavegiverName} ${organisasjonsnummer} ${inntektsaar}`.toLocaleLowerCase('nb');
    return words.every((word) => text.includes(word));
  });
}

export type Tone = 'success' | 'warning' | 'danger' | 'neutral' | 'info';

/** The colour of what the authority says of a delivery so far; never the only sign of it. */
export const TONE_OF_STATUS: Readonly<Record<ReceiptView['status'], Tone>> = {
  levert: 'neutral',
  'svar-mottatt': 'info',
  godkjent: 'success',
  'godkjent-med-avvik': 'warning',
  avvist: 'danger',
};

/** `leveranse/oppgave/3/utbetaltBeloep` is about the fourth oppgave; undefined for what is about none of them. */
export function oppgaveOfPath(path: string): { readonly number: number; readonly rest: string } | undefined {
  const match = /^leveranse\/oppgave\/(\d+)(?:\/(.*))?$/.exec(path);
  return match === null ? undefined : { number: Number(match[1]) + 1, rest: match[2] ?? '' };
}
