import type { Outlet } from "../follow/follow.ts";
import type { ServerFrame } from "../frames.ts";

/** A transport to one client, as it is given to {@link Line}. */
export type Wire = {
  /** Sends a frame's text; `taken` is called when it has left this process, or never will. */
  readonly write: (text: string, taken: () => void) => void;
  /** Says goodbye with a code of RFC 6455 §7.4.1, and hangs up even where nobody listens any more. */
  readonly end: (code: number, reason: string) => void;
  /** Asks for a sign of life. @returns false where none came since it was last asked. */
  readonly beat: () => boolean;
};

/** Codes of RFC 6455 §7.4.1 and the registry it founds. */
export const CLOSE = { goingAway: 1001, refused: 1008, restart: 1012, later: 1013 } as const;

/** Bytes that may wait for a client before nothing more is read for it. */
const MUCH = 256 * 1024;

/** What goes to one client, with an eye on how much of it waits to be taken. */
export class Line implements Outlet {
  readonly #wire: Wire;
  /** How long a client may leave much untaken, in milliseconds. */
  readonly #patience: number;
  #waiting = 0;
  #overdue: NodeJS.Timeout | undefined;
  #askers: (() => void)[] = [];
  #closed = false;

  constructor(wire: Wire, patience: number) {
    this.#wire = wire;
    this.#patience = patience;
  }

  send(frame: ServerFrame): void {
    // Signals are for the moment: who is behind has no use for them.
    if (this.#closed || (frame.type === "signal" && this.#waiting > MUCH)) return;
    const text = JSON.stringify(frame);
    const bytes = Buffer.byteLength(text);
    this.#waiting += bytes;
    if (this.#waiting > MUCH) this.#overdue ??= this.#watch();
    this.#wire.write(text, () => this.#taken(bytes));
  }

  ready(): Promise<void> {
    if (this.#closed || this.#waiting <= MUCH) return Promise.resolve();
    return new Promise((resolve) => this.#askers.push(resolve));
  }

  /** A sign of life to both sides; a client without one is cut off. */
  beat(): void {
    if (this.#wire.beat()) this.send({ type: "beat" });
    else this.close(CLOSE.goingAway, "no sign of life");
  }

  close(code: number, reason: string): void {
    if (this.#closed) return;
    this.ended();
    this.#wire.end(code, reason);
  }

  /** The other side has gone. */
  ended(): void {
    this.#closed = true;
    clearTimeout(this.#overdue);
    this.#letOn();
  }

  #watch(): NodeJS.Timeout {
    return setTimeout(() => this.close(CLOSE.later, "read too slowly"), this.#patience);
  }

  #taken(bytes: number): void {
    this.#waiting -= bytes;
    if (this.#waiting > MUCH) return;
    clearTimeout(this.#overdue);
    this.#overdue = undefined;
    this.#letOn();
  }

  #letOn(): void {
    const askers = this.#askers;
    this.#askers = [];
    for (const resolve of askers) resolve();
  }
}
