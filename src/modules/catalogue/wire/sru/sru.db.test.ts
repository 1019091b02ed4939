import fc from "fast-check";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { marcXmlEnd, marcXmlStart, writeMarcXml } from "#standards/marc";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import { asking } from "../../web/testing/asking.ts";
import { shelve } from "../../web/testing/shelf.ts";

let d: TestDeployment;
let get: Awaited<ReturnType<typeof asking>>;

beforeAll(async () => {
  d = await testDeployment();
  await shelve(d, "museo-alba", "museo-alba.mrc");
  await shelve(d, "saltbush-flat", "saltbush-flat.mrc");
  await d.searchIsCurrent();
  get = await asking(d);
});
afterAll(() => d.close());

type Parameters = Readonly<Record<string, string>>;

const ask = async (parameters: Parameters, path = "/sru") => {
  const { status, text } = await get(`${path}?${new URLSearchParams(parameters)}`);
  expect(status).toBe(200);
  return text;
};
const search = (query: string, more: Parameters = {}, path?: string) =>
  ask({ query, recordSchema: "dc", ...more }, path);

const values = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`, "g"))].map(([, value = ""]) =>
    value
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
const total = (xml: string) => Number(values(xml, "numberOfRecords")[0]);
const diagnostics = (xml: string) => values(xml, "uri").map((uri) => Number(uri.split("/").at(-1)));
const count = async (query: string, path?: string) =>
  total(await search(query, { maximumRecords: "0" }, path));

describe("searching by SRU", () => {
  it("counts as logic has it", async () => {
    const [a, b] = ["cql.anywhere = art", 'dc.language = "eng"'];
    const [all, both, either, first, second] = [
      await count("cql.allRecords = 1"),
      await count(`${a} and ${b}`),
      await count(`${a} or ${b}`),
      await count(a),
      await count(b),
    ];
    expect(Math.min(both, first - both)).toBeGreaterThan(0);
    expect(either).toBe(first + second - both);
    expect(await count(`${a} not ${b}`)).toBe(first - both);
    expect(await count("cql.anywhere <> art")).toBe(all - first);
  });

  it("turns pages until every title has been given once", async () => {
    const seen: string[] = [];
    for (let next: string | undefined = "1"; next !== undefined;) {
      const xml: string = await search("cql.allRecords = 1", {
        startRecord: next,
        maximumRecords: "90",
        sortKeys: "title",
      });
      seen.push(...values(xml, "identifier").filter((one) => one.includes("/titles/")));
      next = values(xml, "nextRecordPosition")[0];
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await count("cql.allRecords = 1"));
  });

  it("sorts by what the query says, or else by the parameter", async () => {
    const years = (xml: string) => values(xml, "date").map(Number);
    const newest = years(await search("art sortby dc.date/sort.descending"));
    expect(newest.length).toBeGreaterThan(5);
    expect(newest).toEqual(newest.toSorted((a, b) => b - a));
    const oldest = years(await search("art", { sortKeys: "dc.date" }));
    expect(oldest).toEqual(oldest.toSorted((a, b) => a - b));
    const refined = "art sortby dc.date/sort.descending/sort.ignoreCase/sort.missingLow";
    expect(years(await search(refined))).toEqual(newest);
    const both = await search("art sortby dc.date/descending", { sortKeys: "dc.date" });
    expect(years(both)).toEqual(newest);
    expect(diagnostics(both)).toEqual([94]);
  });

  it("counts facets, and the query of each value finds what was counted", async () => {
    const xml = await search("art or history", { maximumRecords: "0", facetLimit: "4" });
    const queries = values(xml, "query").slice(1);
    const counts = values(xml, "count").map(Number);
    expect(queries).toHaveLength(counts.length);
    expect(counts.length).toBeGreaterThan(15);
    for (const [at, query] of queries.entries()) expect(await count(query), query).toBe(counts[at]);
  });

  it("gives the values of a facet from any place on", async () => {
    const terms = async (more: Parameters) =>
      values(await search("cql.allRecords=1", { maximumRecords: "0", ...more }), "actualTerm");
    const all = await terms({ facetLimit: "6:dc.subject" });
    expect(all).toHaveLength(6);
    expect(await terms({ facetLimit: "3:subject", facetStart: "4" })).toEqual(all.slice(3));
    expect(await terms({ facetLimit: "0" })).toEqual([]);
  });

  it("finds a title by its own number, by ISBN of either length, and by a library's number", async () => {
    const [id = ""] = values(await search("dc.title = illusion"), "identifier");
    const own = id.split("/").at(-1) ?? "";
    expect(await count(`rec.identifier = ${own}`)).toBe(1);
    const xml = await search('bath.isbn any "9780141439518 0141439513"');
    expect(total(xml)).toBe(await count("isbn = 978-0-14-143951-8"));
    expect(await count("dc.identifier = MALB28337850")).toBe(1);
  });

  it("takes plain words too", async () => {
    const plain = { queryType: "searchTerms", maximumRecords: "0" };
    expect(total(await search("story art", plain))).toBe(
      await count('cql.anywhere all "story art"'),
    );
    expect(diagnostics(await search('"(* ^', plain))).toEqual([]);
  });

  it("knows context sets by the names a query gives them", async () => {
    const uri = "info:srw/cql-context-set/1/dc-v1.1";
    expect(await count(`> d = "${uri}" d.title = art`)).toBe(await count("dc.title = art"));
    expect(await count(`> "${uri}" (title = art)`)).toBe(await count("dc.title = art"));
  });

  it("searches one library alone", async () => {
    const [alba, saltbush] = [
      await count("cql.allRecords = 1", "/sru/museo-alba"),
      await count("cql.allRecords = 1", "/sru/SALTBUSH-FLAT"),
    ];
    const both = await count(
      "bath.possessingInstitution = museo-alba and bath.possessingInstitution = saltbush-flat",
    );
    expect(both).toBeGreaterThan(0);
    expect(alba + saltbush - both).toBe(await count("cql.allRecords = 1"));
    const query = "cql.allRecords=1 not bath.possessingInstitution = museo-alba";
    expect(await count(query, "/sru/museo-alba")).toBe(0);
  });

  it.each([
    ["foo.title = a", 15],
    ['> x = "info:nowhere" x.title = a', 15],
    ["dc.colour = a", 16],
    ["cql.resultSetId = 1", 50],
    ["dc.title encloses a", 19],
    ["dc.title =/fuzzy a", 20],
    ["dc.title < a", 22],
    ['dc.title = ""', 27],
    ["dc.language = e*", 28],
    ["dc.title any ^a", 31],
    ["dc.title = a^b", 32],
    ["dc.date = soon", 36],
    ["a prox b", 39],
    ["a and/rel.combine=sum b", 46],
    ["a b", 10],
    ["(a", 13],
    ['"a', 14],
    ["a\\b", 26],
    ["a sortby dc.publisher", 88],
    ["a sortby dc.title dc.date", 84],
    ["a sortby dc.title/sort.respectCase", 91],
    ["a sortby dc.title/sort.missingOmit", 92],
    ["a sortby dc.title/sort.odd", 82],
    ["x".repeat(10_001), 12],
    [`a${" or a".repeat(129)}`, 38],
    [Array.from({ length: 520 }, () => "ab").join("-"), 12],
    ["?a or ?b or ?c or ?d or ?e or ?f or ?g or ?h or ?i or ?j", 30],
  ])("says why it cannot answer: %#", async (query, code) => {
    const xml = await search(query);
    expect(diagnostics(xml)).toEqual([code]);
    expect(total(xml)).toBe(0);
  });

  it.each([
    [{ query: "art", recordSchema: "onix" }, 66],
    [{ query: "art", startRecord: "5000" }, 61],
    [{ query: "art", startRecord: "10001" }, 61],
    [{ query: "zzzz", startRecord: "2" }, 61],
    [{ query: "art", facetLimit: "5:dc.title" }, 6],
    [{ query: "art", facetLimit: "5:dc.nothing" }, 16],
    [{ query: "art", sortKeys: "publisher" }, 88],
    [{ query: "art", sortKeys: "date,,0,0,highValue" }, 92],
    [{ query: "art", nonsense: "1" }, 8],
    [{ version: "7", query: "art" }, 5],
    [{ scanClause: "dc.title = a", maximumTerms: "101" }, 121],
    [{ scanClause: "dc.title < a" }, 22],
    [{ scanClause: "dc.title <> a" }, 19],
    [{ scanClause: "dc.title = a", responsePosition: "22" }, 120],
    [{ scanClause: "dc.date = 1" }, 16],
    [{ scanClause: "dc.title = a*" }, 28],
    [{ scanClause: "a or b" }, 37],
  ] as const)("says which parameter it cannot use: %j", async (parameters, code) => {
    expect(diagnostics(await ask(parameters))).toEqual([code]);
  });

  it("knows no library that is none", async () => {
    for (const path of ["/sru/atlantis", "/sru/%00", "/sru/a'b"])
      expect(diagnostics(await search("art", {}, path))).toEqual([235]);
  });

  it("gives no more at once than it says, and all of it where fewer are wanted", async () => {
    const given = async (maximumRecords: string) =>
      values(await search("cql.allRecords = 1", { maximumRecords }), "recordPosition").length;
    expect(await given("100000")).toBe(100);
    expect(await given("7")).toBe(7);
    expect(await given("0")).toBe(0);
  });

  it("tells all copies of a title that has thousands", async () => {
    const library = await d.library("many-copies");
    await deliver(d, library, Buffer.from(directory(3600)));
    await d.searchIsCurrent();
    const xml = await search("telephone", { recordSchema: "opac", maximumRecords: "1" });
    expect(xml.match(/<datafield tag="852"/g)).toHaveLength(3600);
    expect(xml.match(/<holding>/g)).toHaveLength(1);
  });

  it("answers whatever is typed with XML and without a fault", async () => {
    const pieces = ["(", ")", '"', "\\", "=", "<", ">", "/", " ", "*", "?", "^", " and ", " or "];
    const typed = fc
      .array(
        fc.constantFrom(
          ...pieces,
          " not ",
          "dc.title",
          "dc.date",
          "any",
          "猫",
          "art",
          "\0",
          "\ud800",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        const xml = await search(query);
        new SaxesParser({ xmlns: true }).write(xml).close();
        expect(diagnostics(xml)).not.toContain(1);
      }),
      { numRuns: 150 },
    );
  });
});

/** A record that no ISO 2709 file has room for. */
function directory(copies: number): string {
  const data = (tag: string, code: string, value: string) => ({
    tag,
    ind1: " ",
    ind2: " ",
    subfields: [{ code, value }],
  });
  const fields = [
    { tag: "001", value: "many" },
    data("245", "a", "Telephone directory"),
    ...Array.from({ length: copies }, (_, at) => data("852", "p", `M${at}`)),
  ];
  const { xml } = writeMarcXml({ leader: "00000cas a2200000 a 4500", fields });
  return marcXmlStart + xml + marcXmlEnd;
}

describe("scanning by SRU", () => {
  const scan = async (scanClause: string, more: Parameters = {}) => {
    const xml = await ask({ scanClause, ...more });
    const counts = values(xml, "numberOfRecords").map(Number);
    return values(xml, "value").map((value, at) => [value, counts[at]] as const);
  };

  it("counts what a search for the term finds", async () => {
    for (const list of [
      "dc.creator ==",
      "dc.creator =",
      "dc.title =",
      "dc.subject =",
      "dc.language =",
    ]) {
      const terms = await scan(`${list} b`, { maximumTerms: "6" });
      expect(terms.length, list).toBeGreaterThan(2);
      for (const [term, records] of terms) {
        expect(records, term).toBeGreaterThan(0);
        expect(await count(`${list} "${term}"`), term).toBe(records);
      }
    }
  });

  it("puts the term where the request wants it", async () => {
    const at = (responsePosition: number) =>
      scan("dc.title = art", { maximumTerms: "3", responsePosition: String(responsePosition) });
    const [first, second] = [await at(1), await at(2)];
    expect(first[0]?.[0]).toBe("art");
    expect(second[1]).toEqual(first[0]);
    expect((await at(0))[0]).toEqual(first[1]);
    const after = await at(4);
    expect(after).toHaveLength(3);
    expect(after.at(-1)).toEqual(second[0]);
  });
});

describe("the door itself", () => {
  it("says what it can do at its bare address", async () => {
    const xml = await ask({});
    for (const set of ["cql", "dc", "bath", "bib", "rec"])
      expect(xml).toContain(`<set name="${set}"`);
    for (const schema of ["marcxml-v1.1", "dc-v1.1", "mods-v3.8", "opacxml-v1.0"])
      expect(xml).toContain(`identifier="info:srw/schema/1/${schema}"`);
  });

  it("keeps what explain promises: every index can be searched, and scanned where it says so", async () => {
    const xml = await ask({});
    const indexes = [...xml.matchAll(/<index search="true" scan="(true|false)"[\s\S]*?<\/index>/g)];
    expect(indexes.length).toBeGreaterThan(12);
    for (const [index, scan] of indexes)
      for (const [, set, name] of index.matchAll(/<name set="(\w+)">(\w+)</g)) {
        expect(diagnostics(await search(`${set}.${name} = 1990`))).toEqual([]);
        const scanned = diagnostics(await ask({ scanClause: `${set}.${name} = 1` }));
        expect(scanned, `${set}.${name}`).toEqual(scan === "true" ? [] : [16]);
      }
  });

  it("answers the same by POST", async () => {
    const parameters = { query: 'dc.title = "art"', maximumRecords: "2" };
    const body = new URLSearchParams(parameters);
    const posted = await get("/sru", { method: "POST", body });
    expect(posted.text).toBe(await ask(parameters));
    expect((await get("/sru?query=art", { method: "HEAD" })).status).toBe(200);
    const soap = { method: "POST", body: "<x/>", headers: { "content-type": "text/xml" } };
    expect((await get("/sru", soap)).status).toBe(415);
  });

  it("is of the right type and open to every page", async () => {
    const type = async (query: string, accept?: string) => {
      const { header } = await get(`/sru?${query}`, accept ? { headers: { accept } } : {});
      expect(header("access-control-allow-origin")).toBe("*");
      return header("content-type");
    };
    expect(await type("query=a")).toBe("application/sru+xml; charset=utf-8");
    expect(await type("query=a", "text/html,application/xml;q=0.9")).toMatch(/^application\/xml;/);
    expect(await type("query=a&httpAccept=text/xml")).toMatch(/^text\/xml;/);
    expect(await type("version=1.2&operation=explain")).toMatch(/^text\/xml;/);
  });
});
