import type { Head } from "../heads.ts";
import type { Follow } from "./follow.ts";

/** The followers of this process, by stream. */
export class Hub {
  readonly #follows = new Map<string, Set<Follow>>();

  /** Takes a follower in, and has it read what it has missed. */
  add(follow: Follow): void {
    const others = this.#follows.get(follow.stream) ?? new Set();
    this.#follows.set(follow.stream, others.add(follow));
    follow.wake();
  }

  /** Lets a follower go. */
  remove(follow: Follow): void {
    follow.stop();
    const others = this.#follows.get(follow.stream);
    others?.delete(follow);
    if (others?.size === 0) this.#follows.delete(follow.stream);
  }

  /** Something new is in a stream. */
  wake(stream: string): void {
    for (const follow of this.#follows.get(stream) ?? []) follow.wake();
  }

  /** Wakes those who are elsewhere than their stream. */
  wakeBehind(heads: ReadonlyMap<string, Head>): void {
    for (const [stream, follows] of this.#follows)
      for (const follow of follows) if (!follow.isAt(heads.get(stream)?.last ?? 0)) follow.wake();
  }

  /** Hands a signal to the followers of its stream, except the one who gave it. */
  signal(signal: Signal, giver?: object): void {
    for (const follow of this.#follows.get(signal.stream) ?? [])
      if (follow !== giver) follow.outlet.send({ type: "signal", ...signal });
  }

  /** The streams that somebody follows here. */
  get streams(): readonly string[] {
    return [...this.#follows.keys()];
  }
}

/** Something that is told and not kept, such as that somebody is writing. */
export type Signal = { readonly stream: string; readonly from: string; readonly kind: string };
