import { safeFileName } from '../file-name.ts';

/** What the files are called that drafts are handed over in. Never a sheet's extension: those belong to other programs. */
export const DRAFT_FILE_EXTENSION = 'kundeutbytte';

export function isDraftFile(name: string): boolean {
  return name.toLowerCase().endsWith(`.${DRAFT_FILE_EXTENSION}`);
}

/** Of what the user calls the draft. */
export function draftFileName(name: string): string {
  return safeFileName(`${name}.${DRAFT_FILE_EXTENSION}`, 'utkast');
}
