import type { AtomEntry } from "#standards/atom";
import type { NewTitle } from "../../actions/finding/new-titles.ts";
import type { FeedWords } from "../../messages/feeds-index.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import type { FeedSite } from "./site.ts";

/** Libraries that an entry names. */
const NAMED = 5;
/** Characters of what a title is about. */
const SUMMARY = 600;

/** A title as an entry: what it is, who has it, where to go. */
export function titleEntry(site: FeedSite, { row, first, latest }: NewTitle): AtomEntry {
  const { t, address, tag } = site;
  const page = `titles/${row.id}`;
  return {
    id: tag(page),
    title: [row.title, row.subtitle].filter(Boolean).join(": "),
    updated: latest,
    published: first,
    authors: row.authors,
    summary: summaryOf(row, t),
    categories: row.subjects,
    links: [
      { rel: "alternate", href: address(`/${page}`), type: "text/html" },
      { rel: "alternate", href: address(`/${page}.marcxml`), type: "application/marcxml+xml" },
      { rel: "alternate", href: address(`/${page}.json`), type: "application/json" },
    ],
  };
}

function summaryOf(row: TitleRow, t: FeedWords): string {
  const facts = [row.responsibility, row.edition, row.publisher, row.year].filter(Boolean);
  const names = row.holdings.map(({ name }) => name);
  const more = names.length > NAMED ? ", …" : "";
  const held = t("feed-held", {
    count: names.length,
    names: names.slice(0, NAMED).join(", ") + more,
  });
  return [facts.join(" · "), held, row.summary?.slice(0, SUMMARY).toWellFormed()]
    .filter(Boolean)
    .join("\n");
}
