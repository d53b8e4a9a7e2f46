/** Web pages of the practice authorities: plain forms without script, for a person in a browser on this machine. */
import type { Language } from '../../../shared/ipc/views.ts';
import type { Answer } from './answer.ts';
import type { AuthorityRequest } from './loopback.ts';

/** HTML that is safe as it stands; made by `html` alone. */
export class Html {
  constructor(readonly text: string) {}
}

/** Fills values into HTML; everything that isn't `Html` itself is escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const shown = values.map((value) => {
    if (value instanceof Html) return value.text;
    if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    return value.map(({ text }) => text).join('');
  });
  return new Html(strings.reduce((page, part, index) => page + (shown[index - 1] ?? '') + part));
}

const STYLE = `
  body { margin: 0; color: #1d1b16; background: #faf9f6; font: 1.0625rem/1.5 system-ui, sans-serif; }
  header { padding: .5rem 1.5rem; background: repeating-linear-gradient(-45deg, #f6d987 0 .75rem, #f0c860 .75rem 1.5rem); font-weight: 700; letter-spacing: .08em; }
  main { max-width: 42rem; margin: 0 auto; padding: 1.5rem; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  code { overflow-wrap: anywhere; font-size: .95rem; }
  form { display: inline; }
  button, select, textarea { font: inherit; }
  button { margin: .25rem .5rem .25rem 0; padding: .5rem 1rem; border: 1px solid #1f5e4b; border-radius: .375rem; color: #1f5e4b; background: #fff; cursor: pointer; }
  button.main { color: #fff; background: #1f5e4b; }
  textarea { display: block; width: 100%; min-height: 8rem; box-sizing: border-box; }
  table { border-collapse: collapse; width: 100%; } td, th { padding: .375rem .5rem .375rem 0; border-bottom: 1px solid #ddd8cc; text-align: left; vertical-align: top; }`;

export function pageAnswer(language: Language, title: string, content: Html, status = 200): Answer {
  const page = html`<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${new Html(STYLE)}</style><header>GENERALPRØVE</header><main><h1>${title}</h1>${content}</main></html>`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  };
  return { status, headers, body: page.text };
}

/** The first of the browser's languages that there are words in. */
export function languageOf({ headers }: AuthorityRequest): Language {
  const wanted = (headers['accept-language'] ?? '').toLowerCase().split(',');
  for (const tag of wanted) {
    if (/^\s*nn\b/.test(tag)) return 'nn';
    if (/^\s*(nb|no)\b/.test(tag)) return 'nb';
    if (/^\s*en\b/.test(tag)) return 'en';
  }
  return 'nb';
}

/** A form that another web page sends in the user's browser carries that page's origin. */
export function isOwnForm({ headers }: AuthorityRequest): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

export function formOf({ body }: AuthorityRequest): URLSearchParams {
  return new URLSearchParams(body.toString());
}
