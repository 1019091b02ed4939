import type { Completion, FacetCount } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import { isNarrowed, type TitleQuery } from "../../model/finding/title-query.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { titleRows } from "../title-rows.ts";
import { answerOrNothing, suggestionFor } from "./answer-or-nothing.ts";
import { type Extent, searchQueryOf } from "./search-query.ts";

/** A page of titles, with what narrows them further. */
export type TitlesFound = {
  /** Exact. */
  readonly total: number;
  readonly rows: readonly TitleRow[];
  /** Exact counts, most frequent first. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** How the words were read, where as typed they found nothing. */
  readonly corrected: string | null;
  /** Another spelling that finds much more, where what is chosen leaves nothing of this one. */
  readonly suggestion: string | null;
  /** What was asked beside it; see `Extent.beside`. */
  readonly beside: readonly (readonly Completion[])[];
};

/** Searches the shelf of all libraries. Never fails for what was typed: odd words find nothing. */
export async function findTitles(
  ctx: Ctx,
  query: TitleQuery,
  extent: Extent = {},
): Promise<TitlesFound> {
  const asked = searchQueryOf(query, { ...extent, locale: ctx.locale });
  const { total, hits, facets, corrected, beside = [] } = await answerOrNothing(ctx, asked);
  const leftNothing = total === 0 && corrected === undefined && isNarrowed(query);
  const suggestion = leftNothing && query.words !== "" ? await suggestionFor(ctx, asked) : null;
  return {
    total,
    facets,
    corrected: corrected ?? null,
    suggestion,
    beside,
    rows: await titleRows(
      ctx,
      hits.map(({ id }) => id),
    ),
  };
}
