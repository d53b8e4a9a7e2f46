/** One line of JSON per event. Codes and counts only: never an identifier, a name, an amount, a token or a path. */
export type LogData = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  error(event: string, data?: LogData): void;
}

export function makeLog(write: (line: string) => void, now: () => Date): Log {
  return {
    error: (event, data = {}) => write(`${JSON.stringify({ at: now().toISOString(), level: 'error', event, ...withoutSecrets(data) })}\n`),
  };
}

/**
 * The second fence, should a caller ever forget the first: what looks like a number of a person or a company, an address or a token is
 * struck out. No count that is logged has six digits.
 */
const SECRETS = [/\d[\d .\u00a0\u202f-]{4,}\d/g, /[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g, /[^\s@<>"']+@[^\s@<>"']+/g];

function withoutSecrets(data: LogData): LogData {
  const clean = (value: string) => SECRETS.reduce((text, secret) => text.replace(secret, '…'), value);
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value]));
}

/** What of an unexpected exception may be logged: its class, and where in our own code it was thrown. Its message may quote user data. */
export function describeError(error: unknown): LogData {
  if (!(error instanceof Error)) return { error: typeof error };
  // The message stands above the frames, and may have lines that look like one.
  const stack = error.stack ?? '';
  const head = stack.indexOf(error.message);
  const below = head < 0 ? '' : stack.slice(head + error.message.length);
  const frames = below.split('\n').filter((frame) => frame.startsWith('    at '));
  return { error: error.name, at: frames.slice(0, 4).map(placeOf).join(' < ') };
}

/** The function, and the file below our own folders. What lies above them is the user's: her name is in the path of her home. */
function placeOf(frame: string): string {
  const [, called, where = ''] = /^ +at (?:(.*) \()?([^()]*)\)?$/.exec(frame) ?? [];
  const below = /(?:^|[\\/])((?:dist|electron|shared)[\\/][^\\/].*)$/.exec(where)?.[1] ?? where.replace(/^.*[\\/]/, '');
  return called === undefined ? below : `${called} (${below})`;
}
