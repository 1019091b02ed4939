import { setTimeout as pause } from "node:timers/promises";
import type { Visit } from "#kernel/http";
import type { Conversation } from "./line/conversation.ts";
import { CLOSE } from "./line/line.ts";

/** Those who are sent away come again within so many milliseconds, not all at once. */
const SPREAD = 3000;
/** How long what is being committed may take before everybody is sent away, in milliseconds. */
const FAREWELL = 1500;

/** Asks anew who it is that connected. */
export type Renew = () => Promise<Visit>;

/** Who is connected. */
export class Visitors {
  readonly all = new Map<Conversation, Renew>();
  #first: (() => void) | undefined;
  #leaving = false;

  /** Calls back when the first one comes. */
  onFirst(then: () => void): void {
    this.#first = then;
  }

  /** @returns false where nobody is let in any more. */
  enter(conversation: Conversation, renew: Renew): boolean {
    if (this.#leaving) return false;
    this.#first?.();
    this.#first = undefined;
    this.all.set(conversation, renew);
    return true;
  }

  leave(conversation: Conversation): void {
    this.all.delete(conversation);
  }

  /** Asks everybody to come again later, and hangs up when what they said is answered. */
  async drain(): Promise<void> {
    this.#leaving = true;
    const drained = [...this.all.keys()].map((one) => one.drain(Math.ceil(Math.random() * SPREAD)));
    await Promise.race([Promise.all(drained), pause(FAREWELL, undefined, { ref: false })]);
    this.cutOffAll();
  }

  cutOffAll(): void {
    for (const conversation of this.all.keys()) conversation.end(CLOSE.restart, "comes again");
    this.all.clear();
  }
}
