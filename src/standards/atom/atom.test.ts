import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type AtomFeed, tagUri, writeAtom } from "./index.ts";

type Node = {
  name: string;
  uri: string;
  text: string;
  nodes: Node[];
  attributes: Map<string, string>;
};

/** The document as a tree, read by a parser that knows namespaces. */
function read(xml: string): Node {
  const root: Node = { name: "", uri: "", text: "", nodes: [], attributes: new Map() };
  const path = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const node: Node = { name: local, uri, text: "", nodes: [], attributes: new Map(values) };
    path.at(-1)?.nodes.push(node);
    path.push(node);
  });
  parser.on("text", (text) => {
    const open = path.at(-1);
    if (open) open.text += text;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(xml).close();
  return root.nodes[0] ?? root;
}

const all = (node: Node, name: string) => node.nodes.filter((one) => one.name === name);
const textOf = (node: Node, name: string) => all(node, name)[0]?.text;

const text = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
const moment = fc.date({ min: new Date(0), max: new Date("2199-12-31"), noInvalidDate: true });
const links = fc.array(fc.record({ rel: fc.constant("alternate"), href: fc.webUrl() }), {
  maxLength: 2,
});
const feeds: fc.Arbitrary<AtomFeed> = fc.record({
  id: fc.webUrl(),
  title: text,
  updated: moment,
  language: fc.constant("ar"),
  author: text,
  links,
  results: fc.record({ total: fc.nat(), start: fc.nat(), perPage: fc.nat(), terms: text }),
  entries: fc.array(
    fc.record({
      id: fc.webUrl(),
      title: text,
      updated: moment,
      authors: fc.array(text, { maxLength: 2 }),
      summary: text,
      categories: fc.array(text, { maxLength: 2 }),
      links,
    }),
    { maxLength: 3 },
  ),
});
const plain = (given: string) =>
  given.toWellFormed().replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, "");

describe("a feed", () => {
  it("is read as it was said, whatever the texts have in them", () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const root = read(writeAtom(feed));
        expect([root.uri, root.name]).toEqual(["http://www.w3.org/2005/Atom", "feed"]);
        expect(root.attributes.get("xml:lang")).toBe("ar");
        expect(textOf(root, "title")).toBe(plain(feed.title));
        expect(textOf(root, "totalResults")).toBe(String(feed.results?.total));
        const entries = all(root, "entry");
        expect(entries.map((entry) => textOf(entry, "title"))).toEqual(
          feed.entries.map(({ title }) => plain(title)),
        );
        expect(
          entries.flatMap((entry) => all(entry, "author").map((one) => textOf(one, "name"))),
        ).toEqual(feed.entries.flatMap(({ authors }) => authors.map(plain)));
      }),
    );
  });

  it("has what RFC 4287 asks of a feed and of an entry, each once", () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const root = read(writeAtom(feed));
        for (const node of [root, ...all(root, "entry")])
          for (const name of ["id", "title", "updated"]) {
            expect(all(node, name)).toHaveLength(1);
            if (name === "updated")
              expect(textOf(node, name)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
          }
      }),
    );
  });
});

describe("a tag URI", () => {
  it("does not change with port or protocol", () => {
    const id = (site: string) => tagUri(new URL(site), 2026, "titles/1");
    expect(id("http://shelf.example:3000/")).toBe("tag:shelf.example,2026:titles/1");
    expect(id("https://shelf.example/")).toBe(id("http://shelf.example:3000/"));
  });

  it("has no sign that a URI cannot have", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (specific) => {
        expect(tagUri(new URL("http://[::1]:3000/"), 2026, specific.toWellFormed())).toMatch(
          /^tag:[\w.-]+,2026:[\w\-.!~*'();/?:@&=+$,#%]*$/,
        );
      }),
    );
  });
});
