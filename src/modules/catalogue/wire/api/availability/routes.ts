import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { askAboutTitle } from "../../../actions/availability/live-title.ts";
import type { TitleView } from "../../../model/titles/title.ts";
import { jsonWithTag } from "../etag.ts";
import { invalidParameters } from "../invalid-parameters.ts";
import { withLiveTitle } from "../with-live-title.ts";
import { libraryAvailabilityOf } from "./availability-json.ts";
import { availabilityParams } from "./availability-params.ts";

/** What libraries' own systems say now, for programs. */
export function availabilityApiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/titles/:id/availability", (c) => {
    const { search, searchParams } = new URL(c.req.url);
    const given = [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]);
    const read = availabilityParams.safeParse(Object.fromEntries(given));
    if (!read.success) return invalidParameters(c, read.error, availabilityParams);
    const { library } = read.data;
    return withLiveTitle(c, c.req.param("id"), `/availability${search}`, (title) =>
      availabilityOf(c, title, new Set(library)),
    );
  });
}

async function availabilityOf(
  c: Context<WebEnv>,
  { id, records }: TitleView,
  wanted: ReadonlySet<string>,
): Promise<Response> {
  const holders = [...new Set(records.map(({ library }) => library.code))];
  const codes = holders.filter((code) => wanted.size === 0 || wanted.has(code));
  const answers = await askAboutTitle(c.get("visit"), id, codes);
  const libraries = codes.map((code) => libraryAvailabilityOf(code, answers.get(code)));
  return jsonWithTag(c, { id, libraries });
}
