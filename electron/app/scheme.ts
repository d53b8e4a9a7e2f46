/**
 * The app's own protocol: `app://kundeutbytte/…` serves the built page and nothing else. Unlike `file://` it is an origin of its own, so the
 * page can't read the disk, and every answer carries the strict policy below.
 */
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

const SCHEME = 'app';
const HOST = 'kundeutbytte';
export const APP_ORIGIN = `${SCHEME}://${HOST}`;

/** No inline script or style, no eval, no other origin, no frames, no forms that lead anywhere. */
const CONTENT_SECURITY_POLICY = [
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
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Has to run before the app is ready: privileges of a scheme are fixed then. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } }]);
}

/**
 * `onServed` is told of each file that is given. By the older of Electron's two ways: `protocol.handle` makes a Request and a Response of
 * each file, and loads all of Node's fetch for them before the first one (docs/measurements.md, "The start"). The files are small and lie in
 * one archive, so they are read at once.
 */
export function serveScheme(session: Session, pageFolder: string, onServed: () => void): void {
  session.protocol.registerBufferProtocol(SCHEME, ({ method, url }, answer) => {
    const path = method === 'GET' ? pathInside(pageFolder, url) : undefined;
    const mimeType = path === undefined ? undefined : TYPES[extname(path)];
    const data = path === undefined || mimeType === undefined ? undefined : contentOf(path);
    if (mimeType === undefined || data === undefined) return answer({ statusCode: 404, data: Buffer.alloc(0) });
    answer({ mimeType, charset: 'utf-8', headers: HEADERS, data });
    onServed();
  });
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
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
