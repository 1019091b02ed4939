import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { sruParameters } from "./arbitraries.ts";
import { readSruRequest } from "./request.ts";
import { scanResponse } from "./scan-answer.ts";
import { searchResponse } from "./search-answer.ts";

/** @throws what is not well-formed, or uses a prefix that is not declared. */
function parse(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const answer = {
  total: 3,
  next: 3,
  escaping: "string",
  records: [
    { position: 1, schema: "s", xml: '<a b="&amp;">x</a>' },
    { position: 2, missing: { code: 65, details: "]]> <&" } },
  ],
  facets: [],
} as const;

test("whatever was asked is echoed in an answer that is well-formed", () => {
  fc.assert(
    fc.property(sruParameters, (parameters) => {
      const asked = readSruRequest(parameters);
      parse(searchResponse(asked, { ...answer, diagnostics: asked.diagnostics }));
      parse(scanResponse(asked, [{ value: "<&\u0000", count: 1 }], asked.diagnostics));
    }),
    { numRuns: 1000 },
  );
});

test("a record as text is the record with its markup escaped", () => {
  const asked = readSruRequest(new URLSearchParams("query=a"));
  const xml = searchResponse(asked, { ...answer, diagnostics: [] });
  expect(xml).toContain('&lt;a b="&amp;amp;"&gt;x&lt;/a&gt;');
});

test("a record that is gone leaves a diagnostic in its place", () => {
  const asked = readSruRequest(new URLSearchParams("query=a&version=1.2"));
  const xml = searchResponse(asked, { ...answer, diagnostics: [] });
  expect(xml).toContain("info:srw/schema/1/diagnostics-v1.1");
  expect(xml).toContain("<zs:recordPosition>2</zs:recordPosition>");
});
