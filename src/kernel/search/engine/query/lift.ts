import type { SearchQuery } from "../../port.ts";
import { hasBit } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import type { BitmapCache } from "./bitmap-cache.ts";
import { valueBits } from "./value-filter.ts";

/** Groups of preferred libraries that are told apart; those of further groups belong to the last. */
const MOST_GROUPS = 16;

type Preferred = NonNullable<SearchQuery["prefer"]>;

/** A list of libraries is one group, and so is none. */
function groupsOf(prefer: Preferred): readonly (readonly string[])[] {
  const entries: readonly (string | readonly string[])[] = prefer;
  const groups = entries.filter((group) => typeof group !== "string");
  const single = entries.filter((library) => typeof library === "string");
  const all = single.length > 0 ? [single, ...groups] : groups;
  return all.length <= MOST_GROUPS
    ? all
    : [...all.slice(0, MOST_GROUPS - 1), all.slice(MOST_GROUPS - 1).flat()];
}

/** Which documents of a segment are lifted among equals, and how far. */
export class Lift {
  readonly #groups: readonly Uint32Array[];

  constructor(groups: readonly Uint32Array[]) {
    this.#groups = groups;
  }

  /** Steps there are; 1 when nothing is preferred. */
  get steps(): number {
    return this.#groups.length + 1;
  }

  /** How far the document is lifted: by as many steps as there are groups, one, or 0. */
  of(document: number): number {
    for (let i = 0; i < this.#groups.length; i++) {
      if (hasBit(this.#groups[i]!, document)) return this.#groups.length - i;
    }
    return 0;
  }
}

/** Steps that a query's preference makes; the same in every segment. */
export function liftSteps(prefer: SearchQuery["prefer"]): number {
  return prefer === undefined ? 1 : groupsOf(prefer).length + 1;
}

export function liftOf(cache: BitmapCache, segment: Segment, prefer: SearchQuery["prefer"]): Lift {
  const groups = prefer === undefined ? [] : groupsOf(prefer);
  const { scope } = segment;
  return new Lift(groups.map((libraries) => valueBits(cache, segment, "scope", scope, libraries)));
}
