import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { libraryCards } from "#modules/directory";
import { type SitemapEntry, writeSitemap, writeSitemapIndex } from "#standards/sitemap";
import { titlePages, titlesListed } from "../../actions/sitemap/title-pages.ts";
import { keptAnswer } from "../kept-answer.ts";

const HOUR = 60 * 60;
const type = "application/xml";
/** Stands where a page's id would, for the first. */
const FIRST = "first";

/** Every page of titles and libraries, for those who index the web (sitemaps.org). */
export function sitemapRoutes(app: Hono<WebEnv>): void {
  app.get("/sitemap.xml", async (c) => {
    const pages = await c.get("visit").act(titlePages);
    const titles = pages.map((after) => entry(c, `/sitemaps/titles/${after ?? FIRST}.xml`));
    const body = writeSitemapIndex([entry(c, "/sitemaps/libraries.xml"), ...titles]);
    return keptAnswer(c, body, { type, seconds: HOUR });
  });
  app.get("/sitemaps/libraries.xml", async (c) => {
    const libraries = await c.get("visit").act(libraryCards);
    const paths = ["/", "/libraries", ...libraries.map(({ code }) => `/libraries/${code}`)];
    return keptAnswer(c, writeSitemap(paths.map((path) => entry(c, path))), {
      type,
      seconds: HOUR,
    });
  });
  app.get("/sitemaps/titles/:file{[0-9a-z-]{1,36}\\.xml}", async (c) => {
    const after = c.req.param("file").slice(0, -".xml".length);
    const titles = await c
      .get("visit")
      .act((ctx) => titlesListed(ctx, after === FIRST ? null : after));
    if (!titles) throw new Refusal("not-found");
    const entries = titles.map(({ id, changedAt }) => ({
      ...entry(c, `/titles/${id}`),
      changedAt,
    }));
    return keptAnswer(c, writeSitemap(entries), { type, seconds: HOUR });
  });
}

function entry(c: Context<WebEnv>, path: string): SitemapEntry {
  return { address: new URL(path, c.get("visit").services.config.publicUrl).href };
}
