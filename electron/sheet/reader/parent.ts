import type { ReadReply, ReadRequest } from '../protocol.ts';

/** The line to main. Requests come from our own code, so they are taken as they are. */
export interface Parent {
  onRequest(listener: (request: ReadRequest) => void): void;
  reply(reply: ReadReply): void;
}

/** Electron's utility process has a `parentPort`, whose messages come in an event; a child process of plain Node has `process.send`. */
interface ParentPort {
  once(event: 'message', listener: (event: { data: ReadRequest }) => void): void;
  postMessage(message: ReadReply): void;
}

export function connectToParent(): Parent {
  const port = parentPort();
  if (port !== undefined) {
    return {
      onRequest: (listener) => port.once('message', ({ data }) => listener(data)),
      reply: (reply) => port.postMessage(reply),
    };
  }
  return {
    onRequest: (listener) => process.once('message', (request: ReadRequest) => listener(request)),
    reply: (reply) => process.send?.(reply),
  };
}

function parentPort(): ParentPort | undefined {
  // The property exists only under Electron, whose types this program does without.
  return 'parentPort' in process ? (process.parentPort as ParentPort) : undefined;
}
