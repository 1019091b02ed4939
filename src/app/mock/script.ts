import { setTimeout as pause } from "node:timers/promises";

/** How a system may say no, whoever asks and for what. */
export const answers = [
  "normal",
  "user-blocked",
  "unknown-user",
  "unknown-item",
  "not-for-loan",
  "temporary-failure",
] as const;
export type Answer = (typeof answers)[number];

/** How a system may fail: it says nothing, hangs up, sends what is none, or (SIP2) a wrong checksum. */
export const faults = ["silence", "hang-up", "garbled", "checksum"] as const;
export type Fault = (typeof faults)[number];

/** What a peer of ours for trying is to do, beside what its protocol says. */
export type Script = {
  readonly answer: Answer;
  /** Milliseconds before each answer. */
  readonly delay: number;
  readonly fault: Fault | null;
  /** How many messages meet with the fault, before all goes well. */
  readonly faults: number;
};

export const goesWell: Script = { answer: "normal", delay: 0, fault: null, faults: 0 };

/** A script as it is played: how far it has come. */
export class Play {
  readonly answer: Answer;
  readonly #script: Script;
  #left: number;

  constructor(script: Partial<Script> = {}) {
    this.#script = { ...goesWell, ...script };
    this.answer = this.#script.answer;
    this.#left = this.#script.faults;
  }

  /** Waits as long as is written; gives the fault that the next answer is to have. */
  async next(): Promise<Fault | null> {
    if (this.#script.delay > 0) await pause(this.#script.delay);
    if (this.#script.fault === null || this.#left <= 0) return null;
    this.#left -= 1;
    return this.#script.fault;
  }
}
