/** So many at once, and so many a second in the long run. */
export class TokenBucket {
  readonly #most: number;
  readonly #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(most: number, perSecond: number, now = performance.now()) {
    this.#most = most;
    this.#perSecond = perSecond;
    this.#tokens = most;
    this.#at = now;
  }

  /** Takes one. @returns false where there is none; `now` in milliseconds. */
  take(now = performance.now()): boolean {
    const grown = ((now - this.#at) * this.#perSecond) / 1000;
    this.#tokens = Math.min(this.#most, this.#tokens + grown);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
