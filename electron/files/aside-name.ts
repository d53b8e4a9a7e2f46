/** `settings.json` → `settings.json.unreadable-2026-01-31T12-00-00-000Z`: Windows takes no colons. */
export function asideName(file: string, now: Date): string {
  return `${file}.unreadable-${now.toISOString().replace(/[:.]/g, '-')}`;
}
