import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { completeWords } from "../../actions/finding/complete-words.ts";
import { countFacet } from "../../actions/finding/count-facet.ts";
import { titleFacets } from "../../model/finding/title-query.ts";
import { jsonWithTag } from "./etag.ts";
import { completionParams, facetParams } from "./facet-json.ts";
import { invalidParameters } from "./invalid-parameters.ts";
import { refused } from "./refused.ts";
import { cleanText, paramsOf, queryOf } from "./title-params.ts";

/** What the shelf can be narrowed and searched by, for programs. */
export function facetRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/facets/:facet", async (c) => {
    const facet = titleFacets.find((one) => one === c.req.param("facet"));
    if (!facet) return refused(c, 404, "no-facet", { names: titleFacets.join(", ") });
    const read = facetParams.safeParse(paramsOf(new URL(c.req.url).searchParams));
    if (!read.success) return invalidParameters(c, read.error, facetParams);
    const { limit } = read.data;
    const { total, values } = await c
      .get("visit")
      .act((ctx) => countFacet(ctx, queryOf(read.data), facet, limit));
    return jsonWithTag(c, { facet, total, values });
  });
  app.get("/api/v1/completions", async (c) => {
    const read = completionParams.safeParse(paramsOf(new URL(c.req.url).searchParams));
    if (!read.success) return invalidParameters(c, read.error, completionParams);
    const typed = cleanText(read.data.q);
    const texts = typed === "" ? [] : await c.get("visit").act((ctx) => completeWords(ctx, typed));
    return jsonWithTag(c, { completions: texts });
  });
}
