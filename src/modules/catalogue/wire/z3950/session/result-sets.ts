import type { SearchQuery } from "#kernel/search";
import type { TitleCondition } from "../../../model/finding/title-condition.ts";
import { Bib1Problem } from "../problem.ts";

/**
 * A result set is the question, not the answer: pages of it are searched for when they are asked
 * for, so that a client holds a few hundred bytes here however much it found.
 */
export type ResultSet = {
  /** The libraries it was searched in are part of it. */
  readonly condition: TitleCondition;
  /** As the client named it; said with each record. */
  readonly database: string;
  readonly sort?: SearchQuery["sort"];
  readonly total: number;
  /** About how much memory it takes. */
  readonly bytes: number;
};

const MOST_SETS = 50;
const MOST_BYTES = 256 * 1024;
const LONGEST_NAME = 200;

/** The result sets of one connection, by name. */
export class ResultSets {
  readonly #sets = new Map<string, ResultSet>();

  /** @throws Bib1Problem when there is none of this name. */
  get(name: string): ResultSet {
    const set = this.#sets.get(name);
    if (!set) throw new Bib1Problem("resultSetDoesNotExist", name.slice(0, 80));
    return set;
  }

  has(name: string): boolean {
    return this.#sets.has(name);
  }

  /** @throws Bib1Problem when a connection keeps too many of them. */
  put(name: string, set: ResultSet): void {
    if (name.length > LONGEST_NAME) throw new Bib1Problem("resultSetNameIllegal");
    const others = [...this.#sets].filter(([other]) => other !== name);
    const bytes = others.reduce((sum, [, other]) => sum + other.bytes, set.bytes);
    if (others.length >= MOST_SETS || bytes > MOST_BYTES)
      throw new Bib1Problem("tooManyResultSets", String(MOST_SETS));
    this.#sets.set(name, set);
  }

  delete(name: string): boolean {
    return this.#sets.delete(name);
  }

  clear(): void {
    this.#sets.clear();
  }
}
