import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { libraryByCode, libraryName } from "#kernel/tenancy";
import { atomType } from "#standards/atom";
import {
  openSearchType,
  suggestionsType,
  writeDescription,
  writeSuggestions,
} from "#standards/opensearch";
import { completeWords } from "../../actions/finding/complete-words.ts";
import { readSite, type FeedSite } from "../../wire/feeds/site.ts";
import { keptAnswer } from "../../wire/kept-answer.ts";
import { cleanWords } from "./address.ts";

/** Seconds for which a description may be given out again. */
const DAY = 24 * 60 * 60;

/** How browsers and programs search here (OpenSearch 1.1): the network, and each library. */
export function searchDescriptionRoutes(app: Hono<WebEnv>): void {
  app.get("/opensearch.xml", async (c) => {
    const site = await c.get("visit").read(readSite);
    return described(c, site, { path: "/opensearch.xml", name: site.network, narrowed: "" });
  });
  app.get("/libraries/:code{[A-Za-z0-9-]{1,32}}/opensearch.xml", async (c) => {
    const { site, library } = await c.get("visit").read(async (ctx) => ({
      site: await readSite(ctx),
      library: await libraryByCode(ctx, c.req.param("code")),
    }));
    if (!library) throw new Refusal("not-found");
    return described(c, site, {
      path: `/libraries/${library.code}/opensearch.xml`,
      name: libraryName(library, site.locale),
      narrowed: `&library=${library.code}`,
    });
  });
  app.get("/find/suggestions", suggest);
}

type Searched = { readonly path: string; readonly name: string; readonly narrowed: string };

function described(
  c: Context<WebEnv>,
  { t, locale, network, address }: FeedSite,
  { path, name, narrowed }: Searched,
): Response {
  const icon = c.get("frame").assets.icon;
  // Braces are the format's own, so the template is put together from text and not through URL.
  const results = (file: string) => `${address(file)}?q={searchTerms}&page={startPage?}${narrowed}`;
  const description = writeDescription({
    shortName: name,
    longName: t("search-in", { name }),
    description: t("search-description", { network }),
    language: locale,
    ...(icon ? { icon: { href: address(icon), type: "image/svg+xml" } } : {}),
    urls: [
      { type: "text/html", template: results("/find") },
      { type: atomType, template: results("/find.atom") },
      {
        type: suggestionsType,
        rel: "suggestions",
        template: `${address("/find/suggestions")}?q={searchTerms}`,
      },
      { type: openSearchType, rel: "self", template: address(path) },
    ],
  });
  return keptAnswer(c, description, { type: openSearchType, seconds: DAY });
}

async function suggest(c: Context<WebEnv>): Promise<Response> {
  const typed = cleanWords(c.req.query("q") ?? "");
  const texts = typed === "" ? [] : await c.get("visit").read((ctx) => completeWords(ctx, typed));
  return keptAnswer(c, writeSuggestions(typed, texts), { type: suggestionsType, seconds: 60 });
}
