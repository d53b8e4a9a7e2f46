/** A checklist over an authority that each test changes to its wishes, and what it makes of its lights. */
import { afterEach } from 'vitest';
import { ACCESS_STEPS, type AccessStep, type Light, type Lights } from '../../../../shared/core/access/access.ts';
import { languageSchema } from '../../../../shared/ipc/views.ts';
import { failureText } from '../../../../shared/text/failure-text.ts';
import { expectWords } from '../../../shared/text/words.ts';
import { type Changes, makeRig, PLACE, type Rig } from './checklist-authority.ts';

export let rig: Rig | undefined;

afterEach(async () => {
  await rig?.close();
  rig = undefined;
});

/** A rig of a test's own wishes; `test` makes an ordinary one when there is none. */
export async function setUp(options: Parameters<typeof makeRig>[0] = {}): Promise<Rig> {
  rig = await makeRig(options);
  return rig;
}

export async function test(
  which: AccessStep | 'all',
  changes: Changes = () => undefined,
  options: Parameters<typeof makeRig>[0] = {},
): Promise<Lights> {
  rig ??= await makeRig(options);
  rig.change(changes);
  const tested = await rig.checklist.test(PLACE, which, () => undefined, new AbortController().signal);
  if (!tested.ok) throw new Error(tested.failure.code);
  return tested.value.lights;
}

export const kinds = (lights: Lights) => ACCESS_STEPS.map((step) => lights[step].kind[0]).join('');
export const failureOf = (light: Light) => ('failure' in light ? light.failure : undefined);

/** Every light that isn't green says what happened and what to do, in all languages. */
export function expectSentences(lights: Lights): void {
  for (const light of Object.values(lights)) {
    const failure = failureOf(light);
    if (failure === undefined) continue;
    for (const language of languageSchema.options) {
      const { detail, todo } = failureText(language, failure);
      expectWords(detail);
      expectWords(todo);
    }
  }
}

export const AT = '2026-01-20T10:00:00.000Z';

export const GREEN: Lights = {
  certificate: { kind: 'ok', at: AT },
  client: { kind: 'ok', at: AT },
  'scope-granted': { kind: 'ok', at: AT },
  'scope-on-client': { kind: 'ok', at: AT },
  system: { kind: 'ok', at: AT },
  systembruker: { kind: 'ok', at: AT },
  call: { kind: 'ok', at: AT },
};

/** o: in order, u: untested, w: waiting for others, f: to be mended. In the order of the steps. */
export const MP: Readonly<Record<string, string>> = {
  'MP-011': 'ofuuuuu',
  'MP-100': 'ofuuuuu',
  'MP-110': 'ofuuuuu',
  'MP-201': 'ofuuuuu',
  'MP-120': 'fuuuuuu',
  'MP-121': 'fuuuuuu',
  'MP-122': 'fuuuuuu',
  'MP-123': 'fuuuuuu',
  'MP-124': 'fuuuuuu',
  'MP-200': 'ooufuuu',
  'MP-250': 'oowuuuu',
  'MP-251': 'oowuuuu',
  'MP-303': 'ooooofu',
};
