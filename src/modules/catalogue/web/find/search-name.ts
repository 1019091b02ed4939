import { findTitle } from "./find-page.tsx";
import { chipsOf } from "./chips.ts";
import type { TitleQuery } from "../../model/finding/title-query.ts";
import type { Naming } from "./facet-groups.ts";

/** A search in words: what was typed, and to what it is narrowed. */
export function searchName(naming: Naming, query: TitleQuery): string {
  const chips = chipsOf(naming, query).map(({ group, label }) =>
    group ? `${group}: ${label}` : label,
  );
  const name = findTitle({ query, t: naming.t });
  return chips.length === 0 ? name : `${name} (${chips.join("; ")})`;
}
