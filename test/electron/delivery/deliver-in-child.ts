/**
 * A process that delivers, to be killed. Reads its task from the environment and tells each step on standard output as it begins, then the
 * state it ended in; written straight to the file descriptor, so that what was told has left the process before it goes on.
 */
import { createPrivateKey, createSecretKey, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { makeMaskinportenClient } from '../../../electron/access/maskinporten/maskinporten.ts';
import { openOutbox } from '../../../electron/delivery/outbox/outbox.ts';
import { makeDelivery } from '../../../electron/delivery/send/deliver.ts';
import { environmentSchema } from '../../../shared/core/access/environment.ts';
import { z } from '../../../shared/zod.ts';
import { CO_OP, readyDraft } from './make-ready.ts';
import { META } from './store.ts';

const taskSchema = z.strictObject({
  directory: z.string(),
  keyHex: z.string(),
  environment: environmentSchema,
  clientId: z.string(),
  privateKey: z.string(),
  x5c: z.array(z.string()),
  oppgaver: z.int(),
});
export type ChildTask = z.infer<typeof taskSchema>;

const say = (line: string) => writeSync(1, `${line}\n`);

const task = taskSchema.parse(JSON.parse(process.env.DELIVERY_TASK ?? ''));
const clock = { now: () => new Date() };
const key = createSecretKey(Buffer.from(task.keyHex, 'hex'));
const ready = readyDraft({ oppgaver: task.oppgaver });
say('begin');
const outbox = await openOutbox({ directory: task.directory, key, clock, newUuid: randomUUID });
if (!outbox.ok) throw new Error(outbox.failure.code);
const maskinporten = makeMaskinportenClient({ fetch, clock, newUuid: randomUUID });
const delivery = makeDelivery({ outbox: outbox.value, maskinporten, fetch, clock });
const sent = await delivery.send(
  ready,
  META,
  {
    environment: task.environment,
    clientId: task.clientId,
    signer: { privateKey: createPrivateKey(task.privateKey), x5c: task.x5c },
    systembrukerOrganisasjonsnummer: CO_OP,
  },
  ({ step }) => say(step),
);
say(sent.ok ? sent.value.state.kind : sent.failure.code);
