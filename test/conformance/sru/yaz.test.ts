import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDeployment } from "#test/deployment";
import { isInstalled } from "#test/installed";
import { openShelf } from "./shelf.ts";
import { type Served, served } from "./served.ts";

/** YAZ is the client that most library software is built on; its two shells speak SRU. */
const hasYaz = ["zoomsh", "yaz-client"].every(isInstalled);
if (!hasYaz) process.stderr.write("Skipped: YAZ (Debian package yaz) is not installed.\n");

let d: TestDeployment;
let site: Served;

beforeAll(async () => {
  if (!hasYaz) return;
  d = await openShelf();
  site = await served(d);
});
afterAll(async () => {
  if (!hasYaz) return;
  site.close();
  await d.close();
});

const run = promisify(execFile);

/** How a client asks: by GET or POST, in one version or the other. */
type Way = readonly [method: "get" | "post", version: "1.1" | "1.2" | "2.0"];
const ways: readonly Way[] = [
  ["get", "1.1"],
  ["get", "1.2"],
  ["post", "1.2"],
  ["get", "2.0"],
  ["post", "2.0"],
];

async function zoom([method, version]: Way, ...commands: readonly string[]): Promise<string> {
  const settings = [`set sru ${method}`, `set sru_version ${version}`, `connect ${site.url}/sru`];
  const { stdout, stderr } = await run("zoomsh", [...settings, ...commands, "quit"]);
  return stdout + stderr;
}

async function yaz(way: Way, path: string, ...commands: readonly string[]): Promise<string> {
  const [method, version] = way;
  const lines = [
    `sru ${method} ${version}`,
    `open ${site.url}${path}`,
    "querytype cql",
    ...commands,
    "quit",
  ];
  const child = run("yaz-client", []);
  child.child.stdin?.end(`${lines.join("\n")}\n`);
  return (await child).stdout;
}

const hits = (said: string): number =>
  Number(/(\d+) hits/.exec(said)?.[1] ?? /hits: (\d+)/.exec(said)?.[1]);

/** Queries, and how many titles each finds. */
const found: readonly (readonly [query: string, hits: number])[] = [
  ["dc.title=sea", 2],
  ['dc.title="the sea, the sea"', 1],
  ['dc.title="sea the"', 1],
  ["dc.creator=austen", 2],
  ['dc.creator="jane austen"', 1],
  ['dc.creator=="Austen, Jane"', 1],
  ["bath.isbn=978-0-14-118616-0", 1],
  ["bath.isbn=9780140434675", 1],
  ["dc.title=sea and dc.title=wind", 1],
  ["dc.title=sea or dc.title=wind", 3],
  ["dc.title=wind not dc.title=sea", 1],
  ["(dc.title=sea or dc.title=wind) and dc.creator=okri", 1],
  ["dc.title=gard*", 1],
  ["dc.title=?ind", 2],
  ['dc.title="^gardens of"', 1],
  ['dc.title="^the wind"', 0],
  ["dc.title=ветер", 1],
  ["dc.language=rus", 1],
  ["dc.date<1986", 2],
  ['dc.date within "1990 1999"', 2],
  ["bath.possessingInstitution=hill", 1],
  ["cql.allRecords=1", 5],
  ["dc.title<>sea", 3],
];

/** Queries that cannot be answered, and why. */
const unanswered: readonly (readonly [query: string, diagnostic: number])[] = [
  ["foo.title=sea", 15],
  ["dc.colour=sea", 16],
  ["dc.title encloses sea", 19],
  ["dc.title=/stem sea", 20],
  ["dc.title<sea", 22],
  ['dc.title=""', 27],
  ["sea prox wind", 39],
  ["sea wind", 10],
  ["(sea", 13],
];

describe.runIf(hasYaz).each(ways)("zoomsh by %s in %s", (...way) => {
  it("finds what there is", async () => {
    const said = await zoom(way, ...found.map(([query]) => `search cql:${query}`));
    const hits = [...said.matchAll(/(\d+) hits/g)].map(([, number]) => Number(number));
    expect(found.map(([query], at) => [query, hits[at]])).toEqual(found);
  });

  it.each([
    ["marcxml", /<subfield code="a">The sea, the sea<\/subfield>/],
    ["dc", /<dc:title>The sea, the sea<\/dc:title>/],
    ["mods", /<title>The sea, the sea<\/title>/],
    ["opac", /<nucCode>hill<\/nucCode>[\s\S]*<availableNow value="0"\/>/],
  ])("is shown records in %s", async (schema, text) => {
    const said = await zoom(
      way,
      "set preferredRecordSyntax xml",
      `set schema ${schema}`,
      "search cql:dc.creator=murdoch",
      "show 0 1",
    );
    expect(said).toMatch(text);
  });

  it("hears why a query is not answered", async () => {
    const said = await zoom(way, ...unanswered.map(([query]) => `search cql:${query}`));
    const codes = [...said.matchAll(/\(info:srw\/diagnostic\/1:(\d+)\)/g)].map(([, code]) =>
      Number(code),
    );
    expect(unanswered.map(([query], at) => [query, codes[at]])).toEqual(unanswered);
  });
});

describe.runIf(hasYaz)("zoomsh, sorting", () => {
  const titles = async (strategy: string) => {
    const said = await zoom(
      ["get", "1.2"],
      "set preferredRecordSyntax xml",
      "set schema dc",
      `sortby ${strategy}`,
      "search cql:dc.title=sea or dc.title=wind",
      "show 0 3",
    );
    return [...said.matchAll(/<dc:title>([^<]*)/g)].map(([, title]) => title);
  };

  it.each([
    [
      "sru11 title ia",
      ["Gardens of the wind", "Sea &amp; wind &lt;a handbook&gt;", "The sea, the sea"],
    ],
    [
      "cql dc.date id",
      ["Gardens of the wind", "Sea &amp; wind &lt;a handbook&gt;", "The sea, the sea"],
    ],
    [
      "cql dc.date ia",
      ["The sea, the sea", "Sea &amp; wind &lt;a handbook&gt;", "Gardens of the wind"],
    ],
  ])("has the order it wants by %s", async (strategy, order) => {
    expect(await titles(strategy)).toEqual(order);
  });
});

describe.runIf(hasYaz).each(ways.filter(([, version]) => version === "2.0"))(
  "zoomsh by %s in %s, which has facets",
  (...way) => {
    it("counts them", async () => {
      const facets =
        'set facets "@attr 1=dc.creator @attr 3=2, @attr 1=bath.possessingInstitution @attr 3=5"';
      const said = await zoom(way, facets, "search cql:cql.allRecords=1", "facets");
      expect(said).toMatch(/bath\.possessingInstitution[\s\S]*harbour\(5\)[\s\S]*hill\(1\)/);
    });
  },
);

describe.runIf(hasYaz).each(ways)("yaz-client by %s in %s", (...way) => {
  it("searches, shows, scans and asks what there is", async () => {
    const said = await yaz(
      way,
      "/sru",
      "schema dc",
      "find dc.title=sea",
      "show 1+2",
      "scan dc.creator=austen",
      "explain",
    );
    expect(hits(said)).toBe(2);
    expect(said.match(/<dc:title>/g)).toHaveLength(2);
    expect(said).toMatch(/Austen, Jane[^\n]*1/);
    expect(said).toContain('<set name="dc" identifier="info:srw/cql-context-set/1/dc-v1.1"/>');
  });

  it("searches one library alone", async () => {
    expect(hits(await yaz(way, "/sru/hill", "find cql.allRecords=1"))).toBe(1);
    expect(hits(await yaz(way, "/sru/harbour", "find cql.allRecords=1"))).toBe(5);
  });
});
