import { fullBits } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import { filterList, intersect, NOTHING, subtract } from "./document-set.ts";
import type { DocumentSet } from "./document-set.ts";
import type { Plan, PlanClause, Unit } from "./plan.ts";
import { documentHas, LOOK_COST, unitSet } from "./postings-sets.ts";
import { resolveUnit } from "./resolve.ts";
import type { ResolvedUnit } from "./resolve.ts";

function isSmall(set: DocumentSet, unit: ResolvedUnit): set is { readonly list: Uint32Array } {
  return "list" in set && set.list.length * LOOK_COST < unit.frequency;
}

function narrow(segment: Segment, set: DocumentSet, unit: ResolvedUnit): DocumentSet {
  return isSmall(set, unit)
    ? { list: filterList(set.list, (document) => documentHas(segment, unit, document)) }
    : intersect(set, unitSet(segment, unit));
}

function exclude(segment: Segment, set: DocumentSet, unit: ResolvedUnit): DocumentSet {
  return isSmall(set, unit)
    ? { list: filterList(set.list, (document) => !documentHas(segment, unit, document)) }
    : subtract(set, unitSet(segment, unit));
}

/** Documents that have all the wanted and none of the unwanted units. */
function combine(
  segment: Segment,
  wanted: readonly ResolvedUnit[],
  unwanted: readonly ResolvedUnit[],
): DocumentSet {
  if (wanted.some((unit) => unit.frequency === 0)) return NOTHING;
  const [rarest, ...others] = wanted.toSorted((a, b) => a.frequency - b.frequency);
  let set: DocumentSet =
    rarest === undefined ? { bits: fullBits(segment.documents) } : unitSet(segment, rarest);
  for (const unit of others) set = narrow(segment, set, unit);
  for (const unit of unwanted) set = exclude(segment, set, unit);
  return set;
}

function clauseSet(segment: Segment, clauses: readonly PlanClause[]): DocumentSet {
  const resolved = (negative: boolean): ResolvedUnit[] =>
    clauses.flatMap((clause) => {
      const fields = segment.fieldBits(clause.field);
      const units = clause.units.filter((unit) => unit.negative === negative);
      return units.map((unit) => resolveUnit(segment, unit, fields));
    });
  return combine(segment, resolved(false), resolved(true));
}

/** Documents of a segment that have all units in the fields of these bits, removed ones included. */
export function matchUnits(segment: Segment, units: readonly Unit[], fields: number): DocumentSet {
  const resolved = units.map((unit) => resolveUnit(segment, unit, fields));
  return combine(segment, resolved, []);
}

/** Documents of a segment that the plan asks for, removed ones included. */
export function match(segment: Segment, plan: Plan): DocumentSet {
  if (plan.impossible) return NOTHING;
  const asked = plan.clauses.filter((clause) => !clause.negate);
  const denied = plan.clauses.filter((clause) => clause.negate);
  return denied.reduce(
    (set, clause) => subtract(set, clauseSet(segment, [clause])),
    clauseSet(segment, asked),
  );
}
