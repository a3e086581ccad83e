/** Something that is done for a document in a moment, once, however often it is asked for meanwhile. */

export class Timers {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param delay Milliseconds, counted anew each time. */
  set(uri: string, delay: number, work: () => void): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.set(
      uri,
      setTimeout(() => {
        this.#timers.delete(uri);
        work();
      }, delay),
    );
  }

  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
  }
}
