import { fullBits } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import { filterList, intersect, NOTHING, subtract } from "./document-set.ts";
import type { DocumentSet } from "./document-set.ts";
import type { PlanClause, Unit } from "./plan.ts";
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

/** Documents of a segment that have what all these clauses ask for, none of which is negated. */
export function clausesSet(segment: Segment, clauses: readonly PlanClause[]): DocumentSet {
  const resolved = (negative: boolean): ResolvedUnit[] =>
    clauses.flatMap((clause) => {
      const fields = segment.fieldBits(clause.fields);
      const units = clause.units.filter((unit) => unit.negative === negative);
      return units.map((unit) => resolveUnit(segment, unit, fields));
    });
  return combine(segment, resolved(false), resolved(true));
}

/** Documents of a segment of which the clause is true. */
export function clauseSet(segment: Segment, clause: PlanClause): DocumentSet {
  const set = clausesSet(segment, [clause]);
  return clause.negate ? subtract({ bits: fullBits(segment.documents) }, set) : set;
}

/** Documents of a segment that have all units in the fields of these bits, removed ones included. */
export function matchUnits(segment: Segment, units: readonly Unit[], fields: number): DocumentSet {
  const resolved = units.map((unit) => resolveUnit(segment, unit, fields));
  return combine(segment, resolved, []);
}
