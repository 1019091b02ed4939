import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { originalRecord, recordAsMarc } from "../../actions/records/original-record.ts";
import { addressIn } from "./address-in.ts";
import { jsonWithTag } from "./etag.ts";
import { recordOf, recordsOf } from "./record-json.ts";
import { refused } from "./refused.ts";
import { withLiveTitle } from "./with-live-title.ts";

/** The libraries' own records for programs. */
export function recordApiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/titles/:id/records", (c) =>
    withLiveTitle(c, c.req.param("id"), "/records", (title) =>
      jsonWithTag(c, recordsOf(title, addressIn(c))),
    ),
  );
  app.get("/api/v1/records/:id", async (c) => {
    const id = c.req.param("id");
    const { original, record } = await c.get("visit").act(async (ctx) => ({
      original: await originalRecord(ctx, id),
      record: await recordAsMarc(ctx, id),
    }));
    if (!original || !record) return refused(c, 404, "no-record");
    return jsonWithTag(c, recordOf(original, record, addressIn(c)));
  });
}
