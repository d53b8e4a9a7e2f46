/**
 * Under a locale that isn't UTF-8 (a container, a cron job: no LANG at all) Chromium can't tell the names of files with æøå in them, and
 * a dropped file arrives without a path. Only the character set is changed: the language stays what the user has.
 */
export function withUtf8(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): NodeJS.ProcessEnv {
  // The order in which the C library looks: the first that is set and not empty counts.
  const { LC_ALL, ...others } = environment;
  const characters = LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  if (platform !== 'linux' || /utf-?8/i.test(characters)) return environment;
  return { ...others, ...(LC_ALL ? { LANG: LC_ALL } : {}), LC_CTYPE: 'C.UTF-8' };
}
