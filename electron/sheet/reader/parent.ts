/** The line to main. Requests come from our own code, so they are taken as they are. */
export interface Parent<Request, Reply> {
  onRequest(listener: (request: Request) => void): void;
  reply(reply: Reply): void;
}

/** Electron's utility process has a `parentPort`, whose messages come in an event; a child process of plain Node has `process.send`. */
interface ParentPort<Request, Reply> {
  once(event: 'message', listener: (event: { data: Request }) => void): void;
  postMessage(message: Reply): void;
}

export function connectToParent<Request, Reply>(): Parent<Request, Reply> {
  const port = parentPort<Request, Reply>();
  if (port !== undefined) {
    return {
      onRequest: (listener) => port.once('message', ({ data }) => listener(data)),
      reply: (reply) => port.postMessage(reply),
    };
  }
  return {
    onRequest: (listener) => process.once('message', (request: Request) => listener(request)),
    reply: (reply) => process.send?.(reply),
  };
}

function parentPort<Request, Reply>(): ParentPort<Request, Reply> | undefined {
  // The property exists only under Electron, whose types this program does without.
  return 'parentPort' in process ? (process.parentPort as ParentPort<Request, Reply>) : undefined;
}
