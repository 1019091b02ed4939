/** One moment by which something has to have happened; setting another takes back the last one. */
export class Deadline<Reason> {
  readonly #missed: (reason: Reason) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(missed: (reason: Reason) => void) {
    this.#missed = missed;
  }

  within(milliseconds: number, reason: Reason): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#missed(reason), milliseconds);
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
