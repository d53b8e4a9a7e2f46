/** Secrets in memory, for a limited time and no longer: what isn't asked for within it is let go by itself. */
export class Held<T> {
  readonly #milliseconds: number;
  readonly #values = new Map<string, { readonly value: T; readonly timer: NodeJS.Timeout }>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  hold(id: string, value: T, milliseconds = this.#milliseconds): void {
    this.letGo(id);
    const timer = setTimeout(() => this.#values.delete(id), milliseconds);
    // The program may end meanwhile.
    timer.unref();
    this.#values.set(id, { value, timer });
  }

  get(id: string): T | undefined {
    return this.#values.get(id)?.value;
  }

  letGo(id: string): void {
    clearTimeout(this.#values.get(id)?.timer);
    this.#values.delete(id);
  }

  letGoOfAll(): void {
    for (const id of [...this.#values.keys()]) this.letGo(id);
  }
}
