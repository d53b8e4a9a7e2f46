/**
 * Long work in short pieces. At each `yield` whoever runs it may look after others first; the command line and the tests run it all at once.
 * What the work reads must not change between two pieces: whoever changes it drops the work and begins anew.
 */
export type Steps<T> = Generator<void, T, void>;

export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
