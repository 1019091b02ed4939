import type { Clock } from "#kernel/clock";

/** How much one address may ask for within a time. */
type Limit = { readonly most: number; readonly seconds: number };

/** More addresses at once are no senders but an attack: then the oldest counts are forgotten. */
const MOST_KNOWN = 10_000;

/** Counts what each address asks for, in whole windows of time. */
export class Rates {
  readonly #limit: Limit;
  readonly #clock: Clock;
  readonly #counts = new Map<string, { readonly window: number; count: number }>();

  constructor(limit: Limit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Counts one more. @returns false when there were enough in this window */
  spend(address: string, cost = 1): boolean {
    const window = Math.floor(this.#clock.now().epochMilliseconds / (this.#limit.seconds * 1000));
    const known = this.#counts.get(address);
    const current = known?.window === window ? known : { window, count: 0 };
    this.#counts.delete(address);
    this.#counts.set(address, current);
    const oldest = this.#counts.keys().next().value;
    if (this.#counts.size > MOST_KNOWN && oldest !== undefined) this.#counts.delete(oldest);
    current.count += cost;
    return current.count <= this.#limit.most;
  }
}
