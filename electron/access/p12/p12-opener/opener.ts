/** The program of the process that opens PKCS#12 files: takes one file with its passphrase, gives what is in it, and waits to be ended. */
import { connectToParent } from '../../../sheet/reader/parent.ts';
import { openPkcs12 } from '../forge-pkcs12.ts';
import type { OpenReply, OpenRequest } from './protocol.ts';

const parent = connectToParent<OpenRequest, OpenReply>();
parent.onRequest(({ bytes, passphrase }) => parent.reply(openPkcs12(bytes, passphrase)));
