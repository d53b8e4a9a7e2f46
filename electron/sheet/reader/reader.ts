/** The program of the reader process: takes one request, gives one reply, and waits to be ended. */
import type { ReadReply, ReadRequest } from '../protocol.ts';
import { connectToParent } from './parent.ts';
import { readSheet } from './read-sheet.ts';

const parent = connectToParent<ReadRequest, ReadReply>();
parent.onRequest(async (request) => parent.reply(await readSheet(request)));
