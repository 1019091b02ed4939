import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { writeDescription } from "./index.ts";

function texts(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  let open = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri }) => {
    expect(uri).toBe("http://a9.com/-/spec/opensearch/1.1/");
    open = local;
    found.set(open, "");
  });
  parser.on("text", (text) => found.set(open, (found.get(open) ?? "") + text));
  parser.write(xml).close();
  return found;
}

test("names are never longer than the format allows", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (name) => {
      const found = texts(
        writeDescription({
          shortName: name,
          longName: name,
          description: name,
          language: "en",
          urls: [],
        }),
      );
      expect([...(found.get("ShortName") ?? "")].length).toBeLessThanOrEqual(16);
      expect([...(found.get("LongName") ?? "")].length).toBeLessThanOrEqual(48);
    }),
  );
});

test("templates keep their braces", () => {
  const template = "https://shelf.example/find?q={searchTerms}&page={startPage?}";
  const xml = writeDescription({
    shortName: "Shelf",
    longName: "Shelf",
    description: "The shelf",
    language: "en",
    urls: [{ type: "text/html", template }],
  });
  expect(xml).toContain("q={searchTerms}&amp;page={startPage?}");
});
