import { document, element, textElement } from "#standards/xml";
import type { AtomEntry, AtomFeed, AtomLink, SearchedResults } from "./feed.ts";

/** The media type of a feed (RFC 4287, 7). */
export const atomType = "application/atom+xml";

const namespaces = {
  xmlns: "http://www.w3.org/2005/Atom",
  "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/",
};

/** A feed as a document. What a text has that XML has no form for is left out. */
export function writeAtom(feed: AtomFeed): string {
  const { id, title, subtitle, updated, author, icon, language, links, results, entries } = feed;
  const content = [
    textElement("id", id),
    textElement("title", title),
    ...(subtitle === undefined ? [] : [textElement("subtitle", subtitle)]),
    date("updated", updated),
    person(author),
    ...(icon === undefined ? [] : [textElement("icon", icon)]),
    ...links.map(link),
    ...(results === undefined ? [] : searched(results)),
    ...entries.map(entry),
  ];
  return document(element("feed", { ...namespaces, "xml:lang": language }, content));
}

function entry(one: AtomEntry): string {
  const { id, title, updated, published, authors, summary, categories, links } = one;
  return element("entry", {}, [
    textElement("id", id),
    textElement("title", title),
    date("updated", updated),
    ...(published === undefined ? [] : [date("published", published)]),
    ...authors.map(person),
    ...(summary === undefined ? [] : [textElement("summary", summary)]),
    ...categories.map((term) => element("category", { term }, [])),
    ...links.map(link),
  ]);
}

function link({ rel, href, type, title }: AtomLink): string {
  return element("link", { rel, href, type, title }, []);
}

function person(name: string): string {
  return element("author", {}, [textElement("name", name)]);
}

/** RFC 3339, in UTC and to the second (3.3). */
function date(name: string, at: Date): string {
  return textElement(name, at.toISOString().replace(/\.\d+Z$/, "Z"));
}

function searched({ total, start, perPage, terms }: SearchedResults): readonly string[] {
  return [
    textElement("opensearch:totalResults", String(total)),
    textElement("opensearch:startIndex", String(start)),
    textElement("opensearch:itemsPerPage", String(perPage)),
    element(
      "opensearch:Query",
      { role: "request", searchTerms: terms, startIndex: String(start) },
      [],
    ),
  ];
}
