/** From what a test said to the lights. Pure. */
import { ACCESS_STEPS, type AccessStep, type Light, type Lights, UNTESTED } from '../../../shared/core/access/access.ts';
import type { Failure } from '../../../shared/core/failure.ts';
import { blamedStep, comesBefore, saysNothing, waitsForOthers } from './checklist-blame.ts';

/** Everything before the refusal was let through, which the tests of those steps have shown, or are shown by this one where it reached further. */
export function lightsAfter(lights: Lights, step: AccessStep, refusal: Failure | undefined, at: string): Lights {
  const ok: Light = { kind: 'ok', at };
  if (refusal === undefined) return { ...lights, ...bothScopes(step, ok), [step]: ok };
  const blamed = blamedStep(refusal) ?? step;
  // The call got past this step: what it was refused for comes later.
  if (comesBefore(step, blamed) && !isScopePair(step, blamed)) return { ...lights, [step]: ok };
  const light: Light = { kind: waitsForOthers(refusal) ? 'waiting' : 'failed', at, failure: refusal };
  if (saysNothing(refusal)) return { ...lights, [blamed]: light };
  const next: Lights = { ...lights };
  // What rests on the refused step can't be in place now; what isn't on the client can't be seen to be granted.
  for (const later of ACCESS_STEPS) if (comesBefore(blamed, later)) next[later] = UNTESTED;
  if (blamed === 'scope-on-client') next['scope-granted'] = UNTESTED;
  next[blamed] = light;
  return next;
}

/** One test tells about both. */
function bothScopes(step: AccessStep, light: Light): Partial<Lights> {
  return step === 'scope-granted' || step === 'scope-on-client' ? { 'scope-granted': light, 'scope-on-client': light } : {};
}

function isScopePair(step: AccessStep, blamed: AccessStep): boolean {
  return step === 'scope-granted' && blamed === 'scope-on-client';
}
