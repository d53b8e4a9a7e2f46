/** What was taken for granted when separated text (.csv, .txt, or what was pasted) was read: guessed from its content, and the user may say otherwise. */
import { z } from '../../zod.ts';

export const textEncodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export const textDelimiterSchema = z.enum([';', ',', '\t']);
export const decimalSignSchema = z.enum([',', '.']);

export const textImportSchema = z.strictObject({
  encoding: textEncodingSchema,
  delimiter: textDelimiterSchema,
  /** With `.` a field such as `1,250.00` becomes a number cell; with `,` every field stays the text it is. */
  decimal: decimalSignSchema,
});
export type TextImport = z.infer<typeof textImportSchema>;
