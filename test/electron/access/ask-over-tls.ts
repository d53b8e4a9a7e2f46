/** A program of its own, because Node reads which authorities it trusts only when it starts: asks an address, and prints what came of it. */
import { exchange } from '../../../electron/access/http-exchange.ts';

const answer = await exchange(fetch, process.argv[2] ?? '', { method: 'GET' }, { timeLimitMs: 10_000, maxAnswerBytes: 1_000 });
process.stdout.write(answer.kind === 'answer' ? String(answer.status) : answer.reason);
