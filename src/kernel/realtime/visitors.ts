import { setTimeout as pause } from "node:timers/promises";
import type { Visit } from "#kernel/http";
import { Callers } from "#kernel/listening";
import type { Conversation } from "./line/conversation.ts";
import { CLOSE } from "./line/line.ts";

/** Those who are sent away come again within so many milliseconds, not all at once. */
const SPREAD = 3000;
/** How long what is being committed may take before everybody is sent away, in milliseconds. */
const FAREWELL = 1000;

/** Somebody at the door: who it is, from where, and how to ask anew who it is. */
export type Arrival = {
  readonly visit: Visit;
  readonly address: string;
  readonly renew: () => Promise<Visit>;
};

type Present = Pick<Arrival, "renew"> & { readonly leave: () => void };

/** Who is connected. */
export class Visitors {
  readonly #callers: Callers;
  readonly #came: () => void;
  readonly #present = new Map<Conversation, Present>();
  #closed = false;

  /** `came` is called for each one who is let in. */
  constructor(most: { readonly callers: number; readonly perAddress: number }, came: () => void) {
    this.#callers = new Callers(most);
    this.#came = came;
  }

  /** Lets somebody in, or says why not. */
  enter(conversation: Conversation, { address, renew }: Omit<Arrival, "visit">): void {
    if (this.#closed) return conversation.end(CLOSE.restart, "come again");
    const leave = this.#callers.enter(address);
    if (!leave) return conversation.cutOff("full", CLOSE.later);
    this.#present.set(conversation, { renew, leave });
    this.#came();
  }

  /** Somebody has gone. */
  leave(conversation: Conversation): void {
    this.#present.get(conversation)?.leave();
    this.#present.delete(conversation);
  }

  get count(): number {
    return this.#present.size;
  }

  /** Each one who is there, with the way to ask anew who it is. */
  get present(): Iterable<readonly [Conversation, Pick<Arrival, "renew">]> {
    return this.#present;
  }

  /** Lets nobody in any more, asks everybody to come again, and hangs up when what they said is answered. */
  async drain(): Promise<void> {
    this.#closed = true;
    const all = [...this.#present.keys()];
    const drained = all.map((one) => one.drain(Math.ceil(Math.random() * SPREAD)));
    await Promise.race([Promise.all(drained), pause(FAREWELL, undefined, { ref: false })]);
    for (const conversation of all) {
      conversation.end(CLOSE.restart, "come again");
      this.leave(conversation);
    }
  }
}
