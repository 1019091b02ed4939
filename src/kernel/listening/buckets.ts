import { type Rate, type Taken, TokenBucket } from "./token-bucket.ts";

/** More callers at once are an attack: then those who have been idle for longest are forgotten. */
const MOST_CALLERS = 50_000;

/** A bucket of tokens for each caller, in this process and in memory only. */
export class Buckets {
  readonly #most: number;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(most = MOST_CALLERS) {
    this.#most = most;
  }

  /** Takes a token of a caller's, where there is one; who was not heard of has as many as the rate gives. */
  take(caller: string, rate: Rate, now = performance.now()): Taken {
    const bucket = this.#buckets.get(caller) ?? new TokenBucket(rate, now);
    this.#buckets.delete(caller);
    this.#buckets.set(caller, bucket);
    const [idle] = this.#buckets.keys();
    if (this.#buckets.size > this.#most && idle !== undefined) this.#buckets.delete(idle);
    return bucket.take(now);
  }
}
