import type { TermRange } from "../segment/forward.ts";
import type { Segment } from "../segment/segment.ts";
import { elementTerms } from "./element-terms.ts";
import type { Plan, Unit } from "./plan.ts";

/** A word of the query by the numbers of one segment, with the fields it was asked for in. */
export type RankWord = { readonly ranges: readonly TermRange[]; readonly fields: number };

/** Words that ranking looks at; a longer query is ranked by its beginning. */
export const MOST_RANKED = 16;

function unitWords(segment: Segment, unit: Unit, fields: number): RankWord[] {
  const single = unit.alternatives.flatMap((alternative) =>
    alternative.length === 1 ? alternative : [],
  );
  return unit.words.map((word) => ({
    fields,
    ranges: [word, ...single]
      .map((element) => elementTerms(segment, element))
      .filter((range) => range !== null),
  }));
}

/** The words a document is ranked by, in the order typed. */
export function rankWords(segment: Segment, plan: Plan): RankWord[] {
  return plan.ranked
    .flatMap((clause) => {
      const fields = segment.fieldBits(clause.fields);
      const units = clause.units.filter((unit) => !unit.negative).slice(0, MOST_RANKED);
      return units.flatMap((unit) => unitWords(segment, unit, fields));
    })
    .slice(0, MOST_RANKED);
}
