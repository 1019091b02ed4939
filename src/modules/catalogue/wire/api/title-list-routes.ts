import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { around, networkPlaces } from "../../actions/places.ts";
import { apiFaultWords } from "../../messages/api-faults-index.ts";
import { mostPages } from "../../model/finding/title-query.ts";
import { addressIn } from "./address-in.ts";
import { jsonWithTag } from "./etag.ts";
import { foundTitlesOf } from "./found-titles.ts";
import { invalidParameters, unusable } from "./invalid-parameters.ts";
import { pageLinks } from "./page-links.ts";
import { paramsOf, queryOf, type TitleParams, titleParams } from "./title-params.ts";

/** Titles in pages, found as on the page of results. */
export function titleListRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/titles", listTitles);
}

async function listTitles(c: Context<WebEnv>): Promise<Response> {
  const asked = new URL(c.req.url);
  const read = titleParams.safeParse(paramsOf(asked.searchParams));
  if (!read.success) return invalidParameters(c, read.error, titleParams);
  const params = read.data;
  const found = await c.get("visit").read((ctx) => find(ctx, params));
  if (found === null)
    return unusable(c, [
      { parameter: "near", message: apiFaultWords(c.get("visit").locale)("no-library") },
    ]);
  const address = addressIn(c);
  const pages = Math.min(mostPages, Math.ceil(found.total / params.size));
  const here = new URL(address(asked.pathname + asked.search));
  c.header("link", pageLinks(here, { page: params.page, pages }));
  return jsonWithTag(
    c,
    foundTitlesOf(found, params, (id) => address(`/titles/${id}`)),
  );
}

/** Null where titles near a library are asked for that there is not. */
async function find(ctx: Ctx, params: TitleParams) {
  const { near, size: limit, facets } = params;
  if (near === undefined) return findTitles(ctx, queryOf(params), { limit, facets });
  const places = await networkPlaces(ctx);
  if (!places.libraries.has(near)) return null;
  const prefer = { groups: around(places, near), strength: "among-equals" } as const;
  return findTitles(ctx, queryOf(params), { limit, facets, prefer });
}
