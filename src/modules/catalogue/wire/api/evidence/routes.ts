import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { titleEvidence } from "../../../actions/matching/title-evidence.ts";
import { addressIn } from "../address-in.ts";
import { jsonWithTag } from "../etag.ts";
import { invalidParameters } from "../invalid-parameters.ts";
import { pageLinks } from "../page-links.ts";
import { paramsOf } from "../title-params.ts";
import { withLiveTitle } from "../with-live-title.ts";
import { evidenceOf } from "./evidence-json.ts";
import { evidenceParams } from "./evidence-params.ts";

/** Why the records of a title stand together, for programs. */
export function evidenceApiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/titles/:id/evidence", (c) => {
    const { search, searchParams } = new URL(c.req.url);
    const read = evidenceParams.safeParse(paramsOf(searchParams));
    if (!read.success) return invalidParameters(c, read.error, evidenceParams);
    return withLiveTitle(c, c.req.param("id"), `/evidence${search}`, ({ id }) =>
      giveEvidence(c, id, read.data.page),
    );
  });
}

async function giveEvidence(c: Context<WebEnv>, id: string, page: number): Promise<Response> {
  const { ties, records, pages } = await c.get("visit").act((ctx) => titleEvidence(ctx, id, page));
  const { pathname, search } = new URL(c.req.url);
  c.header("link", pageLinks(new URL(addressIn(c)(pathname + search)), { page, pages }));
  return jsonWithTag(c, evidenceOf(id, page, { records, ties: page > pages ? [] : ties }));
}
