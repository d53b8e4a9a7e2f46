/**
 * The checklist at work: tests steps for real, registers the system, asks for the systembruker, and keeps what came of it. One thing at a time
 * for each place. Source: spec 8.
 */
import { ACCESS_STEPS, type AccessPlace, type AccessStep, ownerOf } from '../../../shared/core/access/access.ts';
import type { Environment } from '../../../shared/core/access/environment.ts';
import type { KeyEntry } from '../../../shared/core/access/key.ts';
import { type Failure, failure } from '../../../shared/core/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createRequest, removeRequest } from '../altinn/altinn-requests.ts';
import { registerSystem } from '../altinn/altinn-systems.ts';
import type { Signer } from '../signing-identity.ts';
import { saysNothing } from './checklist-blame.ts';
import { lightsAfter } from './checklist-lights.ts';
import { callerOf, currentRequest, definitionOf, type StepTools, stepTests, type TestSubject, wishOf } from './checklist-steps.ts';
import type { AccessSetup, ChecklistStore } from './checklist-store.ts';

/** What of the key ring is needed here. */
export interface SigningKeys {
  inUse(environment: string, organisasjonsnummer: string): Promise<Result<KeyEntry | undefined, Failure>>;
  signer(keyId: string): Promise<Result<Signer, Failure>>;
}

export interface ChecklistOptions extends StepTools {
  readonly store: ChecklistStore;
  readonly keys: SigningKeys;
  readonly environmentOf: (place: AccessPlace) => Promise<Result<Environment, Failure>>;
}

export interface Checklist {
  /**
   * Tests one step, or all in their order up to the first that isn't in place. `onStep` is told as each begins. What a test finds is kept at
   * once; fails only when it can't be kept (`STORE_*`).
   */
  test(
    place: AccessPlace,
    which: AccessStep | 'all',
    onStep: (step: AccessStep) => void,
    signal: AbortSignal,
  ): Promise<Result<AccessSetup, Failure>>;
  /**
   * Looks whether the systembruker is there by now, without anybody having asked: a net that is down then changes no light. Where there is
   * nothing to sign with, the light of the certificate says so. Fails only with `STORE_*`.
   */
  lookForSystembruker(place: AccessPlace, signal: AbortSignal): Promise<Result<AccessSetup, Failure>>;
  /** Registers the co-op's own system, and tests that step. Failures: those of the call, and `STORE_*`. */
  registerSystem(place: AccessPlace): Promise<Result<AccessSetup, Failure>>;
  /**
   * Asks for the systembruker; a request that was turned down or ran out is taken back first. Failures: those of the calls, and `STORE_*`.
   */
  askForSystembruker(place: AccessPlace): Promise<Result<AccessSetup, Failure>>;
}

/** The signer is fetched for each step and let go after it, so that a key is in memory no longer than a call. */
export async function signerOf(keys: SigningKeys, { place, choices }: AccessSetup): Promise<Result<Signer, Failure>> {
  const key = await keys.inUse(place.environment, ownerOf(place, choices));
  if (!key.ok) return key;
  return key.value === undefined ? fail(failure('ACCESS_NO_KEY')) : keys.signer(key.value.keyId);
}

export function makeChecklist(options: ChecklistOptions): Checklist {
  const { store, keys, environmentOf, clock, altinn } = options;

  async function subjectOf(place: AccessPlace): Promise<Result<TestSubject, Failure>> {
    const setup = store.get(place);
    const environment = await environmentOf(place);
    if (!environment.ok) return environment;
    const signer = await signerOf(keys, setup);
    return signer.ok ? ok({ setup, environment: environment.value, signer: signer.value }) : signer;
  }

  async function testStep(
    place: AccessPlace,
    step: AccessStep,
    signal: AbortSignal,
    isKept = (_refusal: Failure) => true,
  ): Promise<Result<AccessSetup, Failure>> {
    const { choices } = store.get(place);
    const subject = await subjectOf(place);
    if (!subject.ok) return keep(place, choices, step, subject);
    const result = await stepTests[step](options, subject.value, signal);
    if (!result.ok && !isKept(result.failure)) return ok(store.get(place));
    const request = result.ok ? result.value.request : await requestAfter(subject.value, step, result.failure);
    return keep(place, choices, step, result, request);
  }

  /** `tested`: what was chosen when the test began. */
  function keep(
    place: AccessPlace,
    tested: AccessSetup['choices'],
    step: AccessStep,
    result: Result<unknown, Failure>,
    request?: AccessSetup['request'],
  ): Promise<Result<AccessSetup, Failure>> {
    const refusal = result.ok ? undefined : result.failure;
    const at = clock.now().toISOString();
    return store.change(place, (setup) => {
      // Another choice was made meanwhile: this test was about something else.
      if (setup.choices !== tested) return setup;
      return { ...setup, lights: lightsAfter(setup.lights, step, refusal, at), ...(request !== undefined && { request }) };
    });
  }

  /** The request as it is now, with its link, where the systembruker isn't there yet. */
  async function requestAfter(subject: TestSubject, step: AccessStep, { code }: Failure): Promise<AccessSetup['request'] | undefined> {
    if (step !== 'systembruker' || (code !== 'SYSTEMBRUKER_NOT_APPROVED' && code !== 'SYSTEMBRUKER_NOT_ASKED')) return undefined;
    const current = await currentRequest(options, subject);
    return current.ok ? current.value : undefined;
  }

  return {
    async test(place, which, onStep, signal) {
      if (which !== 'all') {
        onStep(which);
        return testStep(place, which, signal);
      }
      for (const step of ACCESS_STEPS) {
        if (signal.aborted) break;
        onStep(step);
        const tested = await testStep(place, step, signal);
        if (!tested.ok || tested.value.lights[step].kind !== 'ok') return tested;
      }
      return ok(store.get(place));
    },
    async lookForSystembruker(place, signal) {
      return testStep(place, 'systembruker', signal, (refusal) => !saysNothing(refusal));
    },
    async registerSystem(place) {
      const subject = await subjectOf(place);
      if (!subject.ok) return subject;
      const caller = callerOf(subject.value);
      if (!caller.ok) return caller;
      const registered = await registerSystem(altinn, caller.value, definitionOf(subject.value.setup, caller.value.clientId));
      return registered.ok ? testStep(place, 'system', new AbortController().signal) : registered;
    },
    async askForSystembruker(place) {
      const subject = await subjectOf(place);
      if (!subject.ok) return subject;
      const caller = callerOf(subject.value);
      if (!caller.ok) return caller;
      const before = await currentRequest(options, subject.value);
      if (!before.ok) return before;
      if (before.value?.status === 'Rejected' || before.value?.status === 'Denied' || before.value?.status === 'Timedout') {
        const removed = await removeRequest(altinn, caller.value, before.value.id);
        if (!removed.ok) return removed;
      }
      const asked = await createRequest(altinn, caller.value, wishOf(subject.value.setup), clock);
      // It was approved meanwhile, or long ago: the test below finds that out.
      const isThere = !asked.ok && asked.failure.data.auth === 'AUTH-00004';
      if (!asked.ok && !isThere) return asked;
      const kept = await store.change(place, (setup) => ({ ...setup, request: asked.ok ? asked.value : before.value }));
      return kept.ok ? testStep(place, 'systembruker', new AbortController().signal) : kept;
    },
  };
}
