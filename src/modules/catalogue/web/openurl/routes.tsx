import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { TitleOffers } from "#kernel/manifest";
import { type Citation, citationOf, type OpenUrlProblem, readOpenUrl } from "#standards/openurl";
import { page } from "#ui";
import { findCited } from "../../actions/citations/find-cited.ts";
import { openUrlWords } from "../../messages/openurl-index.ts";
import { findWords } from "../../messages/pages-index.ts";
import { ResultRow } from "../find/result-row.tsx";
import { readPlaces } from "../places.ts";
import { AboutOpenUrl, CandidatesPage, NonePage } from "./pages.tsx";

/** Shown on the page that explains the address; a title that many libraries have. */
const EXAMPLE =
  "url_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.btitle=Americanah&rft.aulast=Adichie&rft.date=2013";

/** The link resolver of the network: what a citation from elsewhere refers to, on our shelf. */
export function openUrlRoutes(app: Hono<WebEnv>, offers: () => readonly TitleOffers[]): void {
  app.get("/openurl", (c) => {
    const query = rawQuery(c.req.url);
    if (query === "" || /^lang=\w+$/.test(query)) return about(c);
    const read = readOpenUrl(query);
    if (!read.ok) return about(c, read.problem);
    const own = ownTitle(c, read.context.ids);
    return own === null
      ? answer(c, citationOf(read.context), query, offers())
      : c.redirect(own, 302);
  });
}

/** The path of a title of ours that the citation names by its lasting address. */
function ownTitle(c: Context<WebEnv>, ids: readonly string[]): string | null {
  const { origin } = c.get("visit").services.config.publicUrl;
  const urls = ids.map((id) => URL.parse(id)).filter((url) => url?.origin === origin);
  const paths = urls.map((url) => url?.pathname ?? "");
  return paths.find((path) => /^\/titles\/[0-9a-f-]{36}$/.test(path)) ?? null;
}

/** As it was sent: the encoding is for the reader of the OpenURL to find out. */
function rawQuery(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at + 1).replace(/#.*$/s, "");
}

function about(c: Context<WebEnv>, problem?: OpenUrlProblem): Response {
  const { locale, services } = c.get("visit");
  const t = openUrlWords(locale);
  const base = new URL("/openurl", services.config.publicUrl).href;
  return page(c, {
    title: t("page-title"),
    status: problem && problem !== "empty" ? 400 : 200,
    elements: ["copy"],
    noIndex: problem !== undefined,
    body: <AboutOpenUrl {...{ t, base, problem }} example={`${base}?${EXAMPLE}`} />,
  });
}

async function answer(
  c: Context<WebEnv>,
  citation: Citation,
  query: string,
  modules: readonly TitleOffers[],
): Promise<Response> {
  const visit = c.get("visit");
  const t = openUrlWords(visit.locale);
  const { cited, places } = await visit.act(async (ctx) => {
    const cited = await findCited(ctx, citation);
    return { cited, places: await readPlaces(ctx, visit) };
  });
  const offers = modules.flatMap(({ forCitation }) => forCitation(visit.locale, query) ?? []);
  if (cited.kind === "held") return c.redirect(`/titles/${cited.title}`, 302);
  if (cited.kind === "none")
    return page(c, {
      title: t("none-title"),
      noIndex: true,
      body: <NonePage {...{ t, citation, offers }} />,
    });
  const rows = cited.rows.map((row) => ({
    key: row.id,
    item: <ResultRow row={row} t={findWords(visit.locale)} places={places} />,
  }));
  return page(c, {
    title: t("candidates-title"),
    noIndex: true,
    body: <CandidatesPage {...{ t, citation, offers, rows }} />,
  });
}
