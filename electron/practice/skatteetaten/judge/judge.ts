/** The program of the process that judges a long delivery: takes one body, says what Skatteetaten would, and waits to be ended. */
import { connectToParent } from '../../../sheet/reader/parent.ts';
import { type Judgement, judgeDelivery } from './judge-delivery.ts';
import type { JudgeRequest } from './judge-in-process.ts';

const parent = connectToParent<JudgeRequest, Judgement>();
parent.onRequest(({ body, expected }) => parent.reply(judgeDelivery(body, expected)));
