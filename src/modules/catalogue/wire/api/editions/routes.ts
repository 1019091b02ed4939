import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { otherEditions } from "../../../actions/works/other-editions.ts";
import type { TitleRecord } from "../../../model/titles/title.ts";
import { addressIn } from "../address-in.ts";
import { jsonWithTag } from "../etag.ts";
import { invalidParameters } from "../invalid-parameters.ts";
import { pageLinks } from "../page-links.ts";
import { paramsOf } from "../title-params.ts";
import { withLiveTitle } from "../with-live-title.ts";
import { type EditionsParams, editionsParams, titleEditionsOf } from "./editions-json.ts";

/** Titles of the same work, for programs. */
export function editionsApiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/titles/:id/editions", (c) => {
    const { search, searchParams } = new URL(c.req.url);
    const read = editionsParams.safeParse(paramsOf(searchParams));
    if (!read.success) return invalidParameters(c, read.error, editionsParams);
    return withLiveTitle(c, c.req.param("id"), `/editions${search}`, ({ id, lead }) =>
      editionsOf(c, id, lead, read.data),
    );
  });
}

async function editionsOf(
  c: Context<WebEnv>,
  id: string,
  { description }: TitleRecord,
  params: EditionsParams,
): Promise<Response> {
  const { page, size } = params;
  const stretch = { offset: (page - 1) * size, limit: size };
  const others = await c
    .get("visit")
    .read((ctx) => otherEditions(ctx, { id, description }, stretch));
  const address = addressIn(c);
  const asked = new URL(c.req.url);
  const here = new URL(address(asked.pathname + asked.search));
  c.header("link", pageLinks(here, { page, pages: Math.ceil(others.total / size) }));
  return jsonWithTag(
    c,
    titleEditionsOf(id, others, params, (other) => address(`/titles/${other}`)),
  );
}
