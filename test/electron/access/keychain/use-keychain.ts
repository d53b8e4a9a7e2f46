/** Uses the real keychain of the session it runs in, and prints what happened as one line of JSON. Arguments: what to do, in order. */
import { keychainSecrets, MAX_SECRET_BYTES } from '../../../../electron/access/keychain/secrets.ts';

const secrets = keychainSecrets({ suffix: 'test' });
const largest = 'k'.repeat(MAX_SECRET_BYTES);

const actions: Record<string, () => Promise<unknown>> = {
  get: () => secrets.get('data-key'),
  set: () => secrets.set('data-key', 'hemmelig-æøå').then(() => 'done'),
  remove: () => secrets.remove('data-key').then(() => 'done'),
  'largest comes back': async () => {
    await secrets.set('largest', largest);
    return (await secrets.get('largest')) === largest;
  },
};

const answers: unknown[] = [];
for (const name of process.argv.slice(2)) {
  const started = performance.now();
  try {
    answers.push(await actions[name]?.());
  } catch (error) {
    answers.push(
      error instanceof Error ? `${error.constructor.name}${performance.now() - started < 2_000 ? ' quickly' : ''}` : 'not an error',
    );
  }
}
process.stdout.write(`${JSON.stringify(answers)}\n`);
