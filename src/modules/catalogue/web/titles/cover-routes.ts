import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { coverSvg } from "#ui";
import { titleRows } from "../../actions/title-rows.ts";
import { drawingOf } from "../forms.ts";
import { textLanguage } from "../languages.ts";

const DAY = 24 * 60 * 60;

/** Covers drawn from the title's words: the same words give the same picture. */
export function coverRoutes(app: Hono<WebEnv>): void {
  app.get("/covers/:file{[0-9a-f-]{36}\\.svg}", async (c) => {
    const id = c.req.param("file").slice(0, -".svg".length);
    const [row] = await c.get("visit").read((ctx) => titleRows(ctx, [id]));
    if (!row) throw new Refusal("not-found");
    const title = row.originalTitle ?? row.title;
    const svg = coverSvg({
      title,
      author: row.authors[0],
      form: drawingOf[row.form],
      subject: row.subjects[0],
      lang: textLanguage(title, row.languages[0]),
    });
    return c.body(svg, 200, {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": `public, max-age=${DAY}`,
    });
  });
}
