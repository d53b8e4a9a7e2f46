/** Looks for a private key in every file of a folder: as bytes, and as base64 however it is aligned. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Any of these windows gives the key away; they lie behind the public part, which may lie about. */
export function signsOf(pkcs8: Buffer): { readonly name: string; readonly bytes: Buffer }[] {
  const secret = pkcs8.subarray(Math.floor(pkcs8.length * 0.4));
  const base64 = [0, 1, 2].map((shift) =>
    secret
      .subarray(shift, shift + 48)
      .toString('base64')
      .slice(0, 60),
  );
  return [
    { name: 'bytes', bytes: secret.subarray(0, 48) },
    ...base64.map((text) => ({ name: 'base64', bytes: Buffer.from(text) })),
    ...base64.map((text) => ({ name: 'base64 in UTF-16', bytes: Buffer.from(text, 'utf16le') })),
    { name: 'hex', bytes: Buffer.from(secret.subarray(0, 32).toString('hex')) },
  ];
}

/** Where the key was found; empty is well. Says how many files were looked through, so that a search of nothing is seen. */
export async function searchForKey(pkcs8: Buffer, folders: readonly string[]): Promise<{ files: number; found: string[] }> {
  const signs = signsOf(pkcs8);
  const found: string[] = [];
  let files = 0;
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      files += 1;
      const path = join(entry.parentPath, entry.name);
      const content = await readFile(path).catch(() => Buffer.alloc(0));
      for (const { name, bytes } of signs) if (content.includes(bytes)) found.push(`${name} in ${path}`);
    }
  }
  return { files, found };
}
