import type { Place } from "./place.ts";

/** Connections are made anew half a minute apart: what holds up all mail for five minutes is passed over. */
const MOST = 10;

/**
 * How often in a row the message could not be taken at which the fetching stands; longer than one
 * connection, since a message may be what ends it. Where the database is away nothing is counted: without it
 * nobody knows at which message the fetching stands.
 */
export class Setbacks {
  #at = "";
  #times = 0;

  /** Whether it was tried often enough. */
  haveExhausted(place: Place): boolean {
    return this.#at === nameOf(place) && this.#times >= MOST;
  }

  /** Does the work for one message, and counts where it fails. @throws what the work throws */
  async counted(place: Place, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      const at = nameOf(place);
      this.#times = this.#at === at ? this.#times + 1 : 1;
      this.#at = at;
      throw fault;
    }
  }
}

function nameOf({ folder, validity, uid }: Place): string {
  return `${folder} ${validity} ${uid}`;
}
