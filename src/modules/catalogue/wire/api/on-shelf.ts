import type { Ctx } from "#kernel/tenancy";
import { findTitle } from "../../actions/find-title.ts";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { networkPlaces } from "../../actions/places.ts";
import { emptyQuery } from "../../model/finding/title-query.ts";
import type { OnShelf } from "./operations.ts";

const NONE = "00000000-0000-7000-8000-000000000000";

/** A title, a record and a library to try the API with: the most prominent of this shelf. */
export async function onShelf(ctx: Ctx): Promise<OnShelf> {
  const { rows } = await findTitles(ctx, emptyQuery, { limit: 1, facets: false });
  const title = rows[0] ? await findTitle(ctx, rows[0].id) : null;
  const [library] = (await networkPlaces(ctx)).libraries.keys();
  return {
    title: title?.id ?? NONE,
    record: title?.lead?.id ?? NONE,
    library: library ?? "main",
  };
}
