import type { Segment } from "../segment/segment.ts";
import type { BitmapCache } from "./bitmap-cache.ts";
import { clausesSet } from "./clause-sets.ts";
import { intersect, isNothing, NOTHING, subtract } from "./document-set.ts";
import type { DocumentSet } from "./document-set.ts";
import type { Plan } from "./plan.ts";
import { treeSet } from "./tree-sets.ts";
import { checkWork } from "./work.ts";

/** Documents of a segment that the plan asks for, removed ones included. */
export function match(cache: BitmapCache, segment: Segment, plan: Plan): DocumentSet {
  if (plan.impossible) return NOTHING;
  const place = { cache, segment };
  if (plan.where !== null) checkWork(segment, plan.where);
  // Mostly words are asked for in one of the two ways only.
  if (plan.where !== null && plan.clauses.length === 0) return treeSet(place, plan.where);
  const asked = plan.clauses.filter((clause) => !clause.negate);
  const denied = plan.clauses.filter((clause) => clause.negate);
  const set = denied.reduce(
    (rest, clause) => subtract(rest, clausesSet(segment, [clause])),
    clausesSet(segment, asked),
  );
  return plan.where === null || isNothing(set) ? set : intersect(set, treeSet(place, plan.where));
}
