/** The form for who reports: from what was typed to a profile, or to what is wrong at each field. */
import {
  type Oppgavegiver,
  type OppgavegiverErrorCode,
  type OppgavegiverField,
  oppgavegiverErrorCodes,
  oppgavegiverFields,
  oppgavegiverSchema,
} from '../../shared/core/draft/oppgavegiver.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

export type ProfileField = 'name' | OppgavegiverField;
export const PROFILE_FIELDS: readonly ProfileField[] = ['name', ...oppgavegiverFields];
export type ProfileValues = Readonly<Record<ProfileField, string>>;
export type ProfileErrors = Readonly<Partial<Record<ProfileField, OppgavegiverErrorCode>>>;

export interface WhoReports {
  readonly name: string;
  readonly oppgavegiver: Oppgavegiver;
}

export const NO_VALUES: ProfileValues = {
  name: '',
  organisasjonsnummer: '',
  navn: '',
  telefonnummer: '',
  varselEpostadresse: '',
  varselSmsMobilnummer: '',
};

/** The co-op of the API's own example: its number is synthetic and can't belong to anybody. */
export const PRACTICE_COOP: WhoReports = {
  name: 'Bygdelaget SA',
  oppgavegiver: {
    organisasjonsnummer: '311131788',
    kontaktinformasjon: {
      navn: 'Kari Kontakt',
      telefonnummer: '80080000',
      varselEpostadresse: 'kontakt@offentlig.no',
      varselSmsMobilnummer: '80080000',
    },
  },
};

const LONGEST_NAME = 150;

export function valuesOf({ name, oppgavegiver }: WhoReports): ProfileValues {
  return { name, organisasjonsnummer: oppgavegiver.organisasjonsnummer, ...oppgavegiver.kontaktinformasjon };
}

export function parseProfile(values: ProfileValues): Result<WhoReports, ProfileErrors> {
  const name = values.name.trim();
  const { organisasjonsnummer, navn, telefonnummer, varselEpostadresse, varselSmsMobilnummer } = values;
  const parsed = oppgavegiverSchema.safeParse({
    organisasjonsnummer,
    kontaktinformasjon: { navn, telefonnummer, varselEpostadresse, varselSmsMobilnummer },
  });
  const errors: Partial<Record<ProfileField, OppgavegiverErrorCode>> = {};
  if (name.length > LONGEST_NAME) errors.name = 'TOO_LONG';
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = oppgavegiverFields.find((one) => one === path.at(-1));
    const code = oppgavegiverErrorCodes.find((one) => one === message);
    if (field !== undefined && code !== undefined) errors[field] ??= code;
  }
  for (const field of PROFILE_FIELDS) if (values[field].trim() === '') errors[field] = 'REQUIRED';
  return parsed.success && Object.keys(errors).length === 0 ? ok({ name, oppgavegiver: parsed.data }) : fail(errors);
}
