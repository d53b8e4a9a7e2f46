/** Failures that a rehearsal has asked for. Each is played once, in the order asked for, at the next request that it is meant for. */
import type { PracticeFault } from '../../../shared/core/delivery/practice-fault.ts';

export type Fault = PracticeFault;
/** What goes wrong with an exchange. */
export type ExchangeFault = Exclude<Fault, { kind: 'feedback' }>;
export type FeedbackFault = Extract<Fault, { kind: 'feedback' }>;

export class FaultQueue {
  readonly #faults: Fault[] = [];

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** In the order in which they will be played. */
  waiting(): readonly Fault[] {
    return [...this.#faults];
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** Takes out the first one meant for an exchange with this authority. All but `status` are about deliveries. */
  take(authority: 'skatteetaten' | 'maskinporten' | 'altinn'): ExchangeFault | undefined {
    return this.#takeFirst(
      (fault): fault is ExchangeFault => fault.kind !== 'feedback' && (fault.kind === 'status' ? fault.at : 'skatteetaten') === authority,
    );
  }

  /** Takes out the first one meant for the tilbakemelding of a delivery that was just accepted. */
  takeFeedback(): FeedbackFault | undefined {
    return this.#takeFirst((fault): fault is FeedbackFault => fault.kind === 'feedback');
  }

  #takeFirst<F extends Fault>(isMeant: (fault: Fault) => fault is F): F | undefined {
    const found = this.#faults.find(isMeant);
    if (found !== undefined) this.#faults.splice(this.#faults.indexOf(found), 1);
    return found;
  }
}
