import { type BrowsedTerm, fold } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import type { AccessPoint } from "../../model/finding/access-points.ts";
import { TITLE_KIND } from "../search/schema.ts";

/** What is turned over for an access point: words of a field, or the values a title is counted under. */
const lists = {
  any: {},
  title: { field: "title" },
  "title-exact": null,
  author: { facet: "author" },
  subject: { facet: "subject" },
  identifier: { field: "identifier" },
  isbn: null,
  issn: null,
  publisher: { field: "publisher" },
  place: { field: "place" },
  series: { field: "series" },
  note: null,
  year: null,
  language: { facet: "language" },
  form: { facet: "form" },
  library: { facet: "library" },
  "record-id": null,
} as const satisfies Record<
  AccessPoint,
  { readonly field?: string; readonly facet?: string } | null
>;

/** Whether the terms of an access point can be looked through. */
export function isBrowsable(point: AccessPoint): boolean {
  return lists[point] !== null;
}

export type ShelfPlace = {
  /** A browsable one. */
  readonly point: AccessPoint;
  readonly from: string;
  /** How many terms before it are wanted; -1: only what comes after it. */
  readonly before: number;
  /** How many terms are wanted in all. */
  readonly count: number;
  /** Code of the library whose titles alone count, or of several; null: those of all. */
  readonly library: string | readonly string[] | null;
};

/** Terms around a place, in their order, each with the exact number of titles that have it. */
export async function browseShelf(ctx: Ctx, place: ShelfPlace): Promise<readonly BrowsedTerm[]> {
  const { point, from, count, library } = place;
  const list = lists[point];
  if (list === null) return [];
  const before = Math.min(Math.max(place.before, 0), count);
  const isPassed = place.before < 0;
  const terms = await ctx.search.browse({
    kind: TITLE_KIND,
    ...list,
    from,
    before,
    count: count - before + (isPassed ? 1 : 0),
    ...(library === null ? {} : { scope: [library].flat() }),
  });
  const rest = isPassed && terms[0] && isSame(terms[0].term, from) ? terms.slice(1) : terms;
  return rest.slice(0, count);
}

function isSame(term: string, from: string): boolean {
  return fold(term) === fold(from);
}
