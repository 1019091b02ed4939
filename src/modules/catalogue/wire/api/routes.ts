import type { Context, Hono } from "hono";
import { problem, type WebEnv } from "#kernel/http";
import { findTitle } from "../../actions/find-title.ts";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { collectionApiRoutes } from "./collection/routes.ts";
import { jsonWithTag } from "./etag.ts";
import { invalidParameters } from "./invalid-parameters.ts";
import { openApiDocument } from "./openapi.ts";
import { foundTitlesOf } from "./found-titles.ts";
import { paramsOf, queryOf, titleParams } from "./title-params.ts";
import { detailOf } from "./title-json.ts";

/** The catalogue for programs: JSON over HTTP, described at /api/v1/openapi.json. */
export function apiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/titles", listTitles);
  app.get("/api/v1/titles/:id", (c) => oneTitle(c, c.req.param("id")));
  collectionApiRoutes(app);
  app.get("/api/v1/openapi.json", (c) => {
    const { publicUrl } = c.get("visit").services.config;
    return jsonWithTag(c, openApiDocument(publicUrl.origin), "application/openapi+json");
  });
}

async function listTitles(c: Context<WebEnv>): Promise<Response> {
  const visit = c.get("visit");
  const read = titleParams.safeParse(paramsOf(new URL(c.req.url).searchParams));
  if (!read.success) return invalidParameters(c, read.error);
  const params = read.data;
  const found = await visit.act((ctx) =>
    findTitles(ctx, queryOf(params), { limit: params.size, facets: params.facets }),
  );
  return jsonWithTag(
    c,
    foundTitlesOf(found, params, (id) => titleAddress(c, id)),
  );
}

/** One title as JSON; also what its page gives under `.json`. */
export async function oneTitle(c: Context<WebEnv>, id: string): Promise<Response> {
  const title = await c.get("visit").act((ctx) => findTitle(ctx, id));
  if (!title) return problem(c, 404, "not-found", "No title has this id.");
  if (title.retired) return c.redirect(`/api/v1/titles/${title.id}`, 308);
  const { lead } = title;
  if (!lead) return problem(c, 410, "gone", "No library has this title any more.");
  return jsonWithTag(c, detailOf({ ...title, lead }, titleAddress(c, title.id)));
}

function titleAddress(c: Context<WebEnv>, id: string): string {
  return new URL(`/titles/${id}`, c.get("visit").services.config.publicUrl).href;
}
