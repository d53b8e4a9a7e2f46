/**
 * The app's own protocol: `app://kundeutbytte/…` serves the built page and nothing else. Unlike `file://` it is an origin of its own, so the
 * page can't read the disk, and every answer carries the strict policy below.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

const SCHEME = 'app';
const HOST = 'kundeutbytte';
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

/** No inline script or style, no eval, no other origin, no frames, no forms that lead anywhere. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Has to run before the app is ready: privileges of a scheme are fixed then. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } }]);
}

export function serveScheme(session: Session, pageFolder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const path = pathInside(pageFolder, request.url);
    const type = path === undefined ? undefined : TYPES[extname(path)];
    if (request.method !== 'GET' || path === undefined || type === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(path), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

function pathInside(folder: string, url: string): string | undefined {
  const { host, pathname } = new URL(url);
  if (host !== HOST) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  return path.startsWith(folder + sep) && !decoded.includes('\0') ? path : undefined;
}
