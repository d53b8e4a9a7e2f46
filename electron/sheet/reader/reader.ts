/** The program of the reader process: takes one request, gives one reply in parts, and waits to be ended. */
import type { ReadRequest } from '../protocol.ts';
import { partsOf } from '../reply-parts.ts';
import { connectToParent } from './parent.ts';
import { readSheet } from './read-sheet.ts';

const parent = connectToParent<ReadRequest, object>();
parent.onRequest(async (request) => {
  for (const part of partsOf(await readSheet(request))) parent.reply(part);
});
