import type { UnknownReason } from "../../model/availability/live-copy.ts";
import { admit, type Breaker, closedBreaker, settle } from "../../model/availability/breaker.ts";

const TIMES = 50;
/** Questions to one system at the same time; library systems are small. */
const AT_ONCE = 4;
/** Questions that wait for their turn. */
const WAITING = 32;

/** Who is told how a question ended; the answer came after `took` milliseconds. */
export type Watcher = {
  readonly endedWell: (now: number, at: Temporal.Instant, took: number) => void;
  readonly endedWrong: (now: number, at: Temporal.Instant, reason: UnknownReason) => void;
  /** Nothing was learnt: there was nothing to ask by. */
  readonly endedUnasked: () => void;
};

/** How a library's own system has been doing, as this process has seen it. */
export class TargetState implements Watcher {
  breaker: Breaker = closedBreaker;
  lastSuccess: Temporal.Instant | null = null;
  lastFailure: { readonly at: Temporal.Instant; readonly reason: UnknownReason } | null = null;
  #running = 0;
  readonly #waiting = new Set<() => void>();
  readonly #times: number[] = [];

  /**
   * Whether a question may be asked: at once, when its turn comes before the signal ends, or not. The
   * one who asks says afterwards how it ended.
   */
  async begin(signal: AbortSignal): Promise<"asked" | "resting" | "busy"> {
    while (this.#running >= AT_ONCE) {
      if (signal.aborted || this.#waiting.size >= WAITING) return "busy";
      await this.#turn(signal);
    }
    if (signal.aborted) return "busy";
    const { admitted, breaker } = admit(this.breaker, performance.now());
    this.breaker = breaker;
    if (!admitted) return "resting";
    this.#running += 1;
    return "asked";
  }

  /** Waits until a question has ended, or the signal has. */
  async #turn(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.add(resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
    await promise;
    this.#waiting.delete(resolve);
  }

  #ended(): void {
    this.#running -= 1;
    const [next] = this.#waiting;
    next?.();
  }

  endedWell(now: number, at: Temporal.Instant, took: number): void {
    this.breaker = settle(this.breaker, "well", now);
    this.#answered(at, took);
    this.#ended();
  }

  /** Somebody tried it by hand, past the breaker, and it answers: it need not rest any longer. */
  triedWell(at: Temporal.Instant, took: number): void {
    this.breaker = closedBreaker;
    this.#answered(at, took);
  }

  #answered(at: Temporal.Instant, took: number): void {
    this.lastSuccess = at;
    this.#times.push(took);
    if (this.#times.length > TIMES) this.#times.shift();
  }

  endedWrong(now: number, at: Temporal.Instant, reason: UnknownReason): void {
    this.breaker = settle(this.breaker, "wrong", now);
    this.lastFailure = { at, reason };
    this.#ended();
  }

  endedUnasked(): void {
    this.#ended();
  }

  /** Half of the last answers came within so many milliseconds; null before the first. */
  get medianTime(): number | null {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? null;
  }
}

const states = new Map<string, TargetState>();

/** The state of a target as it is set now; another address, or password, begins anew. */
export function stateOf({ library, version }: { library: string; version: string }): TargetState {
  const key = `${library} ${version}`;
  const known = states.get(key);
  if (known) return known;
  for (const old of states.keys()) if (old.startsWith(`${library} `)) states.delete(old);
  const state = new TargetState();
  states.set(key, state);
  return state;
}
