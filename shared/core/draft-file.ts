/** What the files are called that drafts are handed over in. Never a sheet's extension: those belong to other programs. */
export const DRAFT_FILE_EXTENSION = 'kundeutbytte';

export function isDraftFile(name: string): boolean {
  return name.toLowerCase().endsWith(`.${DRAFT_FILE_EXTENSION}`);
}

/** A name that every system takes, of what the user calls the draft; the extension comes after it. */
export function draftFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what no file system takes
  const safe = name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '-').replace(/[. ]+$/, '');
  return `${safe.slice(0, 100) || 'utkast'}.${DRAFT_FILE_EXTENSION}`;
}
