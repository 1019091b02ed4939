import fc from "fast-check";
import { expect, test } from "vitest";
import { linkHeader, linkset } from "./index.ts";

/** Reads a Link header as RFC 8288 (appendix B.2) tells to. */
function read(header: string): { href: string; rel: string }[] {
  return [...header.matchAll(/<([^>]*)>((?:\s*;\s*\w+="(?:[^"\\]|\\.)*")*)(?:,|$)/g)].map(
    ([, href = "", parameters = ""]) => ({
      href,
      rel: (/rel="((?:[^"\\]|\\.)*)"/.exec(parameters)?.[1] ?? "").replace(/\\(.)/g, "$1"),
    }),
  );
}

const link = fc.record({
  rel: fc.constantFrom("item", "cite-as", "https://shelf.example/rel"),
  href: fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.string({ unit: "binary" }).map((text) => `https://a.example/${text}`),
  ),
  type: fc.constantFrom("text/html", 'x/y; a="b"'),
});

test("a header can be read again, whatever the addresses have in them", () => {
  fc.assert(
    fc.property(fc.array(link, { maxLength: 5 }), (links) => {
      const header = linkHeader(links);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      const found = read(header);
      expect(found.map(({ rel }) => rel)).toEqual(links.map(({ rel }) => rel));
      for (const { href } of found) expect(href).toMatch(/^https?:[\x21-\x7e]*$/);
    }),
  );
});

test("what is no address is left out", () => {
  expect(linkHeader([{ rel: "item", href: "no address" }])).toBe("");
});

test("a set gathers links by relation", () => {
  const anchor = "https://shelf.example/titles/1";
  const item = (href: string) => ({ rel: "describedby", href, type: "application/json" });
  expect(
    linkset([{ anchor, links: [item(`${anchor}.json`), item(`${anchor}.csl.json`)] }]),
  ).toEqual({
    linkset: [
      {
        anchor,
        describedby: [
          { href: `${anchor}.json`, type: "application/json" },
          { href: `${anchor}.csl.json`, type: "application/json" },
        ],
      },
    ],
  });
});
