import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type DublinCore, dublinCoreElements, writeOaiDc, writeSrwDc } from "./index.ts";

/** What a parser that knows namespaces finds: element and text in order. */
function read(xml: string): { root: string; found: [string, string][] } {
  const found: [string, string][] = [];
  let root = "";
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local }) => {
    root ||= `${uri}#${local}`;
    text = "";
  });
  parser.on("text", (part) => (text += part));
  parser.on("closetag", ({ uri, local }) => {
    if (uri === "http://purl.org/dc/elements/1.1/") found.push([local, text]);
  });
  parser.write(xml).close();
  return { root, found };
}

const texts = fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 3 });
const descriptions: fc.Arbitrary<DublinCore> = fc.record(
  Object.fromEntries(dublinCoreElements.map((element) => [element, texts])),
  { requiredKeys: [] },
);

describe("Dublin Core as XML", () => {
  it("has the root that OAI-PMH and SRU ask for, and the elements in their order", () => {
    const description = { creator: ["Woolf, Virginia"], title: ["Orlando & others <1928>"] };
    expect(read(writeOaiDc(description))).toEqual({
      root: "http://www.openarchives.org/OAI/2.0/oai_dc/#dc",
      found: [
        ["title", "Orlando & others <1928>"],
        ["creator", "Woolf, Virginia"],
      ],
    });
    expect(read(writeSrwDc(description)).root).toBe("info:srw/schema/1/dc-schema#dc");
  });

  it("says every text as it is", () => {
    fc.assert(
      fc.property(descriptions, (description) => {
        const said = dublinCoreElements.flatMap((element) =>
          (description[element] ?? []).map((text) => [element, text]),
        );
        expect(read(writeOaiDc(description)).found).toEqual(said);
      }),
    );
  });

  it("leaves out what XML has no place for", () => {
    const { found } = read(writeSrwDc({ title: ["a\u0000b\u000bc\ud800d\uffffe", ""] }));
    expect(found).toEqual([["title", "abc\ufffdde"]]);
  });
});
