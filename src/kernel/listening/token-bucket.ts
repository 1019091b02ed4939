/** How often somebody may do something: as many at once, and as many again in so many seconds. */
export type Rate = { readonly most: number; readonly seconds: number };

/** Whether a token was there: `wait` is 0, or the seconds until there is one; `left`, how many there are now. */
export type Taken = { readonly wait: number; readonly left: number };

/** What somebody may still do; it fills again with time. Instants are milliseconds of one clock. */
export class TokenBucket {
  readonly #most: number;
  /** Milliseconds until there is one more. */
  readonly #interval: number;
  #tokens: number;
  #at: number;

  constructor({ most, seconds }: Rate, now = performance.now()) {
    this.#most = most;
    this.#interval = (seconds * 1000) / most;
    this.#tokens = most;
    this.#at = now;
  }

  /** Takes a token, where there is one. */
  take(now = performance.now()): Taken {
    const grown = Math.max(0, now - this.#at) / this.#interval;
    this.#tokens = Math.min(this.#most, this.#tokens + grown);
    this.#at = now;
    const missing = Math.max(0, 1 - this.#tokens);
    if (missing === 0) this.#tokens -= 1;
    const wait = Math.ceil((missing * this.#interval) / 1000);
    return { wait, left: Math.floor(this.#tokens) };
  }
}
