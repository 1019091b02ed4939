import type { LiveAnswer } from "../../model/availability/live-copy.ts";

type Kept = { readonly answer: LiveAnswer; readonly until: number; readonly weight: number };

/** Answers of the last minute, bounded by the copies they hold; the oldest go first. */
export class RecentAnswers {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #weight = 0;

  constructor(most = 100_000) {
    this.#most = most;
  }

  /** The answer under a key that is still good at `now`. */
  get(key: string, now: number): LiveAnswer | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    if (now < kept.until) return kept.answer;
    this.#remove(key, kept);
    return null;
  }

  keep(key: string, answer: LiveAnswer, until: number): void {
    const before = this.#kept.get(key);
    if (before) this.#remove(key, before);
    const weight = 10 + (answer.kind === "found" ? answer.copies.length : 0);
    this.#kept.set(key, { answer, until, weight });
    this.#weight += weight;
    for (const [oldest, kept] of this.#kept) {
      if (this.#weight <= this.#most) break;
      this.#remove(oldest, kept);
    }
  }

  #remove(key: string, { weight }: Kept): void {
    this.#kept.delete(key);
    this.#weight -= weight;
  }
}
