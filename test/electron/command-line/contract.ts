/** What the command line promises to programs, to the letter. Strict: a name that is too many is an error too. */

import { problemCodeSchema } from '../../../shared/core/values/problem.ts';
import { z } from '../../../shared/zod.ts';

const address = z.string().regex(/^[A-Z]{1,3}\d+$/);
const letter = z.string().regex(/^[A-Z]{1,3}$/);
/** May begin with the name of an option or a quoted word. */
const sentence = z.string().regex(/^[\p{Lu}«-].*\.$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const atCell = { cell: address, row: z.int().positive(), field: z.enum(['identifikator', 'navn', 'utbetaltBeloep']) };
const problem = {
  code: problemCodeSchema,
  severity: z.enum(['error', 'warning', 'repaired']),
  sheet: z.string(),
  message: sentence,
  fixes: z.array(
    z.union([
      z.strictObject({ kind: z.literal('replace'), value: z.string(), why: sentence }),
      z.strictObject({ kind: z.literal('leave-out'), why: sentence }),
      z.strictObject({ kind: z.literal('merge'), value: z.string(), why: sentence }),
    ]),
  ),
};

export const checkSchema = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  headerRow: z.int().min(0),
  columns: z.union([
    z.strictObject({ identifikator: letter, navn: letter, utbetaltBeloep: letter }),
    z.strictObject({ foedselsnummer: letter, organisasjonsnummer: letter, navn: letter, utbetaltBeloep: letter }),
  ]),
  rows: z.int().min(0),
  oppgaver: z.int().min(0),
  sumUtbetaltBeloep: z.int(),
  bodyBytes: z.int().positive(),
  ready: z.boolean(),
  problems: z.array(z.union([z.strictObject({ ...problem, ...atCell }), z.strictObject(problem)])),
});

export const failureSchema = z.strictObject({ failure: z.strictObject({ code: z.string(), message: sentence }) });

export const deliveredSchema = z.strictObject({
  status: z.literal('delivered'),
  dialogId: z.uuid(),
  forsendelseId: z.uuid(),
  oppgavegiversLeveranseReferanse: z.string().min(1),
  antallOppgaver: z.int().positive(),
  sumUtbetaltBeloep: z.int().positive(),
  idempotencyKey: z.uuid(),
  bodySha256: sha256,
  submissionId: z.uuid(),
});

export const refusedSchema = z.strictObject({
  status: z.literal('refused'),
  failure: z.strictObject({
    code: z.literal('SKATTEETATEN_REFUSED'),
    message: sentence,
    httpStatus: z.int(),
    kode: z.string(),
    korrelasjonsid: z.string(),
    spesifisering: z.array(
      z.strictObject({
        kode: z.string().optional(),
        melding: z.string().optional(),
        sti: z.string().optional(),
        row: z.int().positive().optional(),
        cell: address.optional(),
      }),
    ),
  }),
});

export const unsureSchema = z.strictObject({ status: z.literal('unsure'), submissionId: z.uuid() });

export const noAccessSchema = z.strictObject({
  status: z.literal('no-access'),
  failure: z.looseObject({ code: z.string(), message: sentence }),
});

export const resumedSchema = z.strictObject({
  status: z.enum(['delivered', 'refused', 'unsure', 'no-access', 'nothing']),
  submissions: z.array(z.looseObject({ status: z.enum(['delivered', 'refused', 'unsure', 'no-access']), submissionId: z.uuid() })),
});
