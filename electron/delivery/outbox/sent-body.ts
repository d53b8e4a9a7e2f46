/** Reads a body that was sent back into what it says. */
import type { HeldOppgave } from '../../../shared/core/delivery/held.ts';
import { jsonOf } from '../../../shared/json.ts';
import { z } from '../../../shared/zod.ts';

const oppgaveSchema = z.object({
  oppgaveeier: z.object({ foedselsnummer: z.string().optional(), organisasjonsnummer: z.string().optional(), navn: z.string() }),
  utbetaltBeloep: z.int(),
});
/** A nil return may leave its oppgaver out (spec 4.6). */
const bodySchema = z.object({ leveranse: z.object({ oppgave: z.array(oppgaveSchema).default([]) }) });

/** In the order of the body. Undefined for bytes that are no leveranse; what this app froze always is one. */
export function oppgaverOfBody(body: Buffer): HeldOppgave[] | undefined {
  const parsed = bodySchema.safeParse(jsonOf(body.toString('utf8')));
  if (!parsed.success) return undefined;
  return parsed.data.leveranse.oppgave.map(({ oppgaveeier, utbetaltBeloep }) => ({
    identifikator: oppgaveeier.foedselsnummer ?? oppgaveeier.organisasjonsnummer ?? '',
    navn: oppgaveeier.navn,
    utbetaltBeloep,
  }));
}
