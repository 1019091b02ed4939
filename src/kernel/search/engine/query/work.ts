import { SearchRefused } from "../../refused.ts";
import type { Segment } from "../segment/segment.ts";
import { clausesOf } from "./plan-condition.ts";
import type { PlanClause, PlanTree } from "./plan.ts";
import { LOOK_COST } from "./postings-sets.ts";
import { resolveUnit } from "./resolve.ts";
import type { ResolvedUnit, Sequence } from "./resolve.ts";

/** Postings that a condition may have to read, for each document of a segment, and in any segment. */
const MOST_FOR_EACH = 256;
const MOST_ANYWAY = 1_000_000;
/** Documents of a range of terms are met about so many times. */
const RANGE_COST = 4;

/** What finding the words costs, in postings read. */
function sequenceCost({ ranges, frequency }: Sequence, { anchor }: ResolvedUnit): number {
  const reading = ranges.reduce(
    (sum, range) => sum + range.frequency * (range.from === range.to ? 1 : RANGE_COST),
    0,
  );
  return ranges.length === 1 && anchor === null ? reading : reading + frequency * LOOK_COST;
}

function clauseCost(segment: Segment, { units, fields }: PlanClause): number {
  const bits = segment.fieldBits(fields);
  const resolved = units.map((unit) => resolveUnit(segment, unit, bits));
  return resolved.reduce(
    (sum, unit) =>
      unit.sequences.reduce((all, sequence) => all + sequenceCost(sequence, unit), sum),
    0,
  );
}

/**
 * Many phrases of common words would keep a thread for long, however few the conditions are.
 * @throws SearchRefused before anything is looked for.
 */
export function checkWork(segment: Segment, tree: PlanTree): void {
  const most = segment.documents * MOST_FOR_EACH + MOST_ANYWAY;
  let cost = 0;
  for (const clause of clausesOf(tree)) {
    cost += clauseCost(segment, clause);
    if (cost > most) throw new SearchRefused("work");
  }
}
