/** What an authority answers, before it is put on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection is cut after so many characters of the body; 0: before the first byte of the answer. */
  readonly cutAfterBytes?: number;
}

export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** RFC 9457, as Altinn and Dialogporten say no. */
export function problemAnswer(status: number, title: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return jsonAnswer(status, { type: 'about:blank', title, status }, { 'Content-Type': 'application/problem+json', ...headers });
}
