import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sruParameters } from "./arbitraries.ts";
import { readSruRequest } from "./request.ts";

const read = (text: string) => readSruRequest(new URLSearchParams(text));

describe("a request of SRU", () => {
  it.each([
    ["", "2.0", "explain"],
    ["operation=explain", "1.2", "explain"],
    ["version=1.1&operation=explain", "1.1", "explain"],
    ["query=a", "2.0", "searchRetrieve"],
    ["version=1.2&operation=searchRetrieve&query=a", "1.2", "searchRetrieve"],
    ["version=1.2&query=a", "1.2", "searchRetrieve"],
    ["version=2.0&operation=scan&scanClause=a", "2.0", "scan"],
    ["scanClause=a", "2.0", "scan"],
  ])("%s is one of version %s to %s", (text, version, operation) => {
    expect(read(text)).toMatchObject({
      version,
      operation,
      request: { operation },
      diagnostics: [],
    });
  });

  it("is read with what it does not say", () => {
    expect(read("query=a").request).toEqual({
      operation: "searchRetrieve",
      queryType: "cql",
      query: "a",
      startRecord: 1,
      maximumRecords: null,
      recordSchema: null,
      escaping: "xml",
      sortKeys: [],
      facets: null,
    });
  });

  it("calls escaping differently in either version", () => {
    expect(read("query=a&recordXMLEscaping=string&recordPacking=unpacked").request).toMatchObject({
      escaping: "string",
    });
    const old = "version=1.2&operation=searchRetrieve&query=a&recordPacking=string";
    expect(read(old).request).toMatchObject({ escaping: "string" });
  });

  it("names facets and keys to sort by", () => {
    const asked = "query=a&facetLimit=20,5:dc.subject&facetStart=3&facetSort=recordCount";
    expect(read(`${asked}&sortKeys=title,,0 dc.date,,1,0,highValue`).request).toMatchObject({
      facets: { limit: 20, named: [{ index: "dc.subject", limit: 5 }], start: 3 },
      sortKeys: [
        { path: "title", descending: true, missing: null },
        { path: "dc.date", descending: false, missing: "high" },
      ],
    });
  });

  it.each([
    ["version=3.0", 5, "2.0"],
    ["operation=update", 4, "update"],
    ["operation=searchRetrieve&version=1.2", 7, "query"],
    ["query=", 7, "query"],
    ["scanClause=%20", 7, "scanClause"],
    ["query=a&color=red", 8, "color"],
    ["version=1.2&operation=searchRetrieve&query=a&facetLimit=2", 8, "facetLimit"],
    ["query=a&query=b", 6, "query"],
    ["query=a&startRecord=0", 61, "0"],
    ["query=a&startRecord=-1", 61, "-1"],
    ["query=a&startRecord=99999999999", 61, "99999999999"],
    ["query=a&startRecord=one", 6, "startRecord"],
    ["query=a&maximumRecords=-1", 62, "-1"],
    ["query=a&maximumRecords=1.5", 6, "maximumRecords"],
    ["query=a&recordXMLEscaping=json", 71, "json"],
    ["query=a&recordPacking=xml", 71, "xml"],
    ["version=1.2&operation=searchRetrieve&query=a&recordPacking=zip", 71, "zip"],
    ["query=a&queryType=sql", 11, "sql"],
    ["version=1.1&operation=searchRetrieve&query=a&recordXPath=/x", 72, undefined],
    ["query=a&stylesheet=http://evil.example/x.xsl", 110, undefined],
    ["query=a&renderedBy=server", 6, "renderedBy"],
    ["query=a&facetLimit=many", 6, "facetLimit"],
    ["query=a&facetLimit=5&facetSort=alphanumeric", 6, "facetSort"],
    ["query=a&sortKeys=title,,1,1", 91, "title,,1,1"],
    ["query=a&sortKeys=title,,1,0,abort", 92, "abort"],
    ["scanClause=a&responsePosition=-1", 120, "-1"],
  ])("%s is answered with diagnostic %i", (text, code, details) => {
    const { request, diagnostics } = read(text);
    expect(request).toBeNull();
    expect(diagnostics).toEqual([details === undefined ? { code } : { code, details }]);
  });

  it("may carry extensions that nobody knows", () => {
    expect(read("query=a&x-info-2=b&x-y=").diagnostics).toEqual([]);
  });

  it("never throws, and is either read or explained", () => {
    fc.assert(
      fc.property(sruParameters, (parameters) => {
        const { request, diagnostics } = readSruRequest(parameters);
        expect(diagnostics).toHaveLength(request === null ? 1 : 0);
      }),
      { numRuns: 3000 },
    );
  });
});
