/** Who reports: the co-op and its contact. Source: spec 4.3 (fields) and 9 no. 6 (cautious limits, since none are published). */
import { z } from '../../zod.ts';
import { isOrganisasjonsnummer } from '../values/organisasjonsnummer.ts';

const CONTROL_CHARACTERS = /\p{Cc}/u;

/** 8 digits for Norwegian numbers, up to 15 with a country code; spaces are taken out before the check. */
const phoneSchema = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0]/g, ''))
  .refine((text) => /^(\+\d{1,3})?\d{8,15}$/.test(text), { error: 'PHONE' });

const kontaktinformasjonSchema = z.strictObject({
  navn: z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0, { error: 'REQUIRED' })
    .refine((text) => text.length <= 150, { error: 'TOO_LONG' })
    .refine((text) => !CONTROL_CHARACTERS.test(text), { error: 'CONTROL_CHARACTERS' }),
  telefonnummer: phoneSchema,
  varselEpostadresse: z
    .string()
    .transform((text) => text.trim())
    .refine((text) => text.length <= 100 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), { error: 'EMAIL' }),
  varselSmsMobilnummer: phoneSchema,
});

export const oppgavegiverSchema = z.strictObject({
  organisasjonsnummer: z
    .string()
    .transform((text) => text.replace(/[\s\u00a0]/g, ''))
    .refine((text) => isOrganisasjonsnummer(text), { error: 'ORGANISASJONSNUMMER' }),
  kontaktinformasjon: kontaktinformasjonSchema,
});
export type Oppgavegiver = z.infer<typeof oppgavegiverSchema>;

/** What can be wrong with a field of the form, as the codes above name it. */
export const oppgavegiverErrorCodes = ['REQUIRED', 'TOO_LONG', 'CONTROL_CHARACTERS', 'PHONE', 'EMAIL', 'ORGANISASJONSNUMMER'] as const;
export type OppgavegiverErrorCode = (typeof oppgavegiverErrorCodes)[number];

export const oppgavegiverFields = ['organisasjonsnummer', 'navn', 'telefonnummer', 'varselEpostadresse', 'varselSmsMobilnummer'] as const;
export type OppgavegiverField = (typeof oppgavegiverFields)[number];

/** A co-op that the user reports for. `name` is only for the screen: the API has no field for it (spec 4.3). */
export const profileSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(150),
  oppgavegiver: oppgavegiverSchema,
});
export type Profile = z.infer<typeof profileSchema>;
