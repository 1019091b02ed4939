import type { Clock } from "#kernel/clock";
import { Buckets, type Rate } from "#kernel/listening";

/** How often each address may ask for something, by the deployment's clock. */
export class Rates {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets = new Buckets();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Counts one more. @returns false when there were enough lately */
  spend(address: string): boolean {
    const now = this.#clock.now().epochMilliseconds;
    return this.#buckets.take(address, this.#rate, now).wait === 0;
  }
}
