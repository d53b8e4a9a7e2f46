/** Failures that a rehearsal can ask for. Each is played once, in the order asked for, at the next token request or delivery it is meant for. */

export type Fault =
  /** An error answer; nothing is accepted. */
  | { readonly kind: 'status'; readonly at: 'skatteetaten'; readonly status: number; readonly kode?: string }
  | { readonly kind: 'status'; readonly at: 'maskinporten'; readonly status: number; readonly mp?: string }
  /** The connection is cut without an answer: before the delivery was accepted, or after. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  /** The delivery is taken up that much later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** 200 with a web page, as a captive portal or a proxy gives; nothing is accepted. */
  | { readonly kind: 'nonsense' };

export class FaultQueue {
  readonly #faults: Fault[] = [];

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Takes out the first one meant for this authority. All but `status` are about deliveries. */
  take(authority: 'skatteetaten' | 'maskinporten'): Fault | undefined {
    const index = this.#faults.findIndex((fault) => (fault.kind === 'status' ? fault.at : 'skatteetaten') === authority);
    return index < 0 ? undefined : this.#faults.splice(index, 1)[0];
  }
}
