import type { Context, Hono } from "hono";
import type { z } from "zod";
import type { WebEnv } from "#kernel/http";
import { compareLibraries } from "../../../actions/collection/compare-libraries.ts";
import { countHolders } from "../../../actions/collection/count-holders.ts";
import { countKinds } from "../../../actions/collection/count-kinds.ts";
import { listTitles } from "../../../actions/collection/list-titles.ts";
import { listedOnPage, mostListPages } from "../../../model/collection/collection-query.ts";
import { addressIn } from "../address-in.ts";
import { jsonWithTag } from "../etag.ts";
import { invalidParameters } from "../invalid-parameters.ts";
import { pageLinks } from "../page-links.ts";
import { summaryOf } from "../title-json.ts";
import { paramsOf } from "../title-params.ts";
import { holdingsOf, kindsOf, overlapJson } from "./collection-json.ts";
import {
  collectionOf,
  countParams,
  listParams,
  overlapParams,
  repeatedParts,
} from "./collection-params.ts";

/** The comparison of collections for programs. */
export function collectionApiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/collection", (c) =>
    answer(c, countParams, async (params) =>
      holdingsOf(await c.get("visit").read((ctx) => countHolders(ctx, collectionOf(params)))),
    ),
  );
  app.get("/api/v1/collection/kinds", (c) =>
    answer(c, countParams, async (params) =>
      kindsOf(await c.get("visit").read((ctx) => countKinds(ctx, collectionOf(params)))),
    ),
  );
  app.get("/api/v1/collection/overlap", (c) =>
    answer(c, overlapParams, async (params) =>
      overlapJson(await c.get("visit").read((ctx) => compareLibraries(ctx, collectionOf(params)))),
    ),
  );
  app.get("/api/v1/collection/titles", (c) =>
    answer(c, listParams, async (params) => {
      const { act, url } = c.get("visit");
      const { page } = params;
      const { total, rows } = await act((ctx) => listTitles(ctx, collectionOf(params), params));
      const address = addressIn(c);
      const pages = Math.min(mostListPages, Math.ceil(total / listedOnPage));
      c.header("link", pageLinks(new URL(address(url.pathname + url.search)), { page, pages }));
      const titles = rows.map((row) => summaryOf(row, (id) => address(`/titles/${id}`)));
      return { total, page, titles };
    }),
  );
}

async function answer<Schema extends z.ZodObject>(
  c: Context<WebEnv>,
  schema: Schema,
  make: (params: z.output<Schema>) => Promise<object>,
): Promise<Response> {
  const read = schema.safeParse(paramsOf(new URL(c.req.url).searchParams, repeatedParts));
  return read.success
    ? jsonWithTag(c, await make(read.data))
    : invalidParameters(c, read.error, schema);
}
