import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { TitleQuery } from "../../model/finding/title-query.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { libraryArrivals, titleArrivals } from "../../store/arrivals.ts";
import { titleRows } from "../title-rows.ts";
import { findTitles } from "./find-titles.ts";

/** A title and when it came. */
export type NewTitle = {
  readonly row: TitleRow;
  readonly first: Date;
  /** When it last came to a library that had not had it. */
  readonly latest: Date;
  readonly changedAt: Date;
};

/** The titles of a search, the last to come first; the query's own order does not count. */
export async function newTitles(
  ctx: Ctx,
  query: TitleQuery,
  limit: number,
): Promise<{ readonly total: number; readonly titles: readonly NewTitle[] }> {
  const { total, rows } = await findTitles(
    ctx,
    { ...query, sort: "added" },
    { limit, facets: false },
  );
  const arrivals = await titleArrivals(
    ctx,
    rows.map(({ id }) => id),
  );
  const titles = rows.flatMap((row): NewTitle[] => {
    const arrival = arrivals.get(row.id);
    return arrival ? [{ row, ...arrival }] : [];
  });
  return { total, titles };
}

/** What came to one library. */
export type NewAtLibrary = {
  readonly titles: readonly NewTitle[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
};

/** What came to a library, the last first; `before` is the `next` of the page before. */
export async function newAtLibrary(
  ctx: Ctx,
  library: string,
  before: string | null,
  limit: number,
): Promise<NewAtLibrary> {
  const from = before !== null && isId(before) ? before : null;
  const arrivals = await libraryArrivals(ctx, library, from, limit);
  const rows = await titleRows(
    ctx,
    arrivals.map(({ title }) => title),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  // A title of which the library has two records stands where the second came.
  const seen = new Set<string>();
  const titles = arrivals.flatMap(({ title, at, changedAt }): NewTitle[] => {
    const row = seen.has(title) ? undefined : byId.get(title);
    seen.add(title);
    return row ? [{ row, first: at, latest: at, changedAt }] : [];
  });
  return { titles, next: arrivals.length < limit ? null : (arrivals.at(-1)?.record ?? null) };
}
