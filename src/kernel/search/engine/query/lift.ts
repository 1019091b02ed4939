import type { SearchPreference } from "../../port.ts";
import { hasBit } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import type { BitmapCache } from "./bitmap-cache.ts";
import { valueBits } from "./value-filter.ts";

/** Groups of preferred libraries that are told apart; those of further groups belong to the last. */
const MOST_GROUPS = 16;
/** Relevance of documents that were not looked at: below all others. */
export const UNRANKED = -1;
/** More than any relevance times the steps of a lift. */
const CLASS = 2 ** 24;

function groupsOf({ groups }: SearchPreference): readonly (readonly string[])[] {
  return groups.length <= MOST_GROUPS
    ? groups
    : [...groups.slice(0, MOST_GROUPS - 1), groups.slice(MOST_GROUPS - 1).flat()];
}

/** Which documents of a segment are lifted, and how far. */
export class Lift {
  readonly #groups: readonly Uint32Array[];
  /** Whether a document that is lifted further comes before all that are less. */
  readonly comesFirst: boolean;

  constructor(groups: readonly Uint32Array[], strength: SearchPreference["strength"]) {
    this.#groups = groups;
    this.comesFirst = strength === "first";
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

  /**
   * What documents are sorted by: relevance, then how far they are lifted; or, where that comes
   * first, the other way round. Then an `exact` one is before all.
   */
  score(document: number, relevance: number, isExact: boolean): number {
    const step = this.of(document);
    return this.scoreAt(step, relevance, isExact);
  }

  /** The same for any document that is lifted so far. */
  scoreAt(step: number, relevance: number, isExact: boolean): number {
    const within = (relevance - UNRANKED) * this.steps + step;
    if (!this.comesFirst) return within;
    return (isExact ? this.steps : step) * CLASS + within;
  }
}

/** The relevance that a score was made of, in the answer to a query with this preference. */
export function relevanceOf(score: number, prefer: SearchPreference | undefined): number {
  const steps = prefer === undefined ? 1 : groupsOf(prefer).length + 1;
  return Math.floor((score % CLASS) / steps) + UNRANKED;
}

export function liftOf(
  cache: BitmapCache,
  segment: Segment,
  prefer: SearchPreference | undefined,
): Lift {
  if (prefer === undefined) return new Lift([], "among-equals");
  const { scope } = segment;
  return new Lift(
    groupsOf(prefer).map((libraries) => valueBits(cache, segment, "scope", scope, libraries)),
    prefer.strength,
  );
}
