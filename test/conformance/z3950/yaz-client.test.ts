import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInstalled } from "#test/installed";
import { type Z3950Site, z3950Site } from "./site.ts";

const hasClients = ["yaz-client", "zoomsh"].every(isInstalled);
if (!hasClients)
  process.stderr.write("Skipped: yaz-client and zoomsh (Debian package yaz) are not installed.\n");

let site: Z3950Site;
beforeAll(async () => {
  if (hasClients) site = await z3950Site();
});
afterAll(() => site?.close());

/** What a program says to the lines that are typed into it. */
async function said(program: string, parameters: readonly string[], typed: readonly string[]) {
  const child = spawn(program, parameters, { stdio: ["pipe", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(`${typed.join("\n")}\nquit\n`);
  await new Promise((resolve) => child.once("close", resolve));
  return Buffer.concat(chunks).toString();
}

const yaz = (...typed: readonly string[]) =>
  said("yaz-client", [`tcp:127.0.0.1:${site.port}/Default`], typed);
const zoom = (...typed: readonly string[]) =>
  said("zoomsh", [], [`connect 127.0.0.1:${site.port}/Default`, ...typed]);

/** How many titles each search found; "!" with the number of the diagnostic where it failed. */
async function hits(...queries: readonly string[]): Promise<readonly string[]> {
  const text = await yaz(...queries.map((query) => `find ${query}`));
  return text
    .split("Sent searchRequest.")
    .slice(1)
    .map((part) => {
      const diagnostic = /^ {4}\[(\d+)\]/m.exec(part)?.[1];
      return diagnostic ? `!${diagnostic}` : (/Number of hits: (\d+)/.exec(part)?.[1] ?? "?");
    });
}

describe.skipIf(!hasClients)("yaz-client", () => {
  test("is greeted, and told what there is", async () => {
    const text = await yaz("close");
    expect(text).toContain("Connection accepted by v3 target.");
    expect(text).toContain("Options: search present delSet scan sort namedResultSets");
    expect(text).toContain("Reason: finished");
  });

  test("may propose character sets and languages, and is answered all the same", async () => {
    const again = `open tcp:127.0.0.1:${site.port}/Default`;
    const search = "find @attr 1=4 dracula";
    const text = await yaz("close", "negcharset UTF-8", "lang eng", again, search);
    expect(text.match(/Connection accepted by v3 target/g)).toHaveLength(2);
    expect(text).toMatch(/Number of hits: [1-9]/);
  });

  test("finds with attributes", async () => {
    const found = await hits(
      "@attr 1=4 dracula",
      "@attr 1=1003 stoker",
      '@attr 1=1003 "bram stoker"',
      '@attr 1=4 @attr 4=1 "brave new"',
      '@attr 1=4 @attr 4=1 "new brave"',
      '@attr 1=4 @attr 4=6 "new brave"',
      "@attr 1=1016 middlemarch",
      "middlemarch",
      "@attr 1=4 zzzzz",
    );
    const [title, author, whole, ...others] = found.map(Number);
    expect(title).toBeGreaterThan(0);
    expect(author).toBeGreaterThan(0);
    expect(whole).toBe(author);
    const [phrase, turned, list, any, unnamed, none] = others;
    expect([phrase, turned, list]).toEqual([expect.any(Number), 0, phrase]);
    expect(phrase).toBeGreaterThan(0);
    expect(unnamed).toBe(any);
    expect(none).toBe(0);
  });

  test("finds with and, or, not, and in earlier results", async () => {
    const text = await yaz(
      "find @attr 1=1003 bronte",
      "find @attr 1=4 eyre",
      "find @and @set 1 @set 2",
      "find @or @set 1 @set 2",
      "find @not @set 1 @set 2",
      "find @set 9",
    );
    const counts = [...text.matchAll(/Number of hits: (\d+)/g)].map(([, count]) => Number(count));
    const [bronte = 0, eyre = 0, both = 0, either, without] = counts;
    expect(both).toBeGreaterThan(0);
    expect(either).toBe(bronte + eyre - both);
    expect(without).toBe(bronte - both);
    expect(text).toContain("[30] Specified result set does not exist -- v2 addinfo '9'");
  });

  test("truncates and masks", async () => {
    const [whole, right, left, hash, z3958, first, notFirst] = await hits(
      "@attr 1=4 middlemarch",
      "@attr 1=4 @attr 5=1 middlem",
      "@attr 1=4 @attr 5=2 dlemarch",
      "@attr 1=4 @attr 5=101 mid#march",
      "@attr 1=4 @attr 5=104 middlem?rc#",
      '@attr 1=4 @attr 3=1 "brave new"',
      '@attr 1=4 @attr 3=1 "new world"',
    );
    expect([right, left, hash, z3958]).toEqual([whole, whole, whole, whole]);
    expect(Number(whole)).toBeGreaterThan(0);
    expect([first, notFirst]).toEqual([expect.stringMatching(/^[1-9]/), "0"]);
  });

  test("finds years and numbers", async () => {
    const text = await yaz('find @attr 1=4 "jane eyre"', "format usmarc", "show 1");
    const id = /^001 (\S+)/m.exec(text)?.[1] ?? "";
    const [all, before, from, exactly, between, not, byId] = await hits(
      "@attr 1=31 @attr 2=4 1",
      "@attr 1=31 @attr 2=1 1990",
      "@attr 1=31 @attr 2=4 1990",
      "@attr 1=31 @attr 4=4 1990",
      "@and @attr 1=31 @attr 2=4 1990 @attr 1=31 @attr 2=2 1990",
      "@and @attr 1=31 @attr 2=4 1 @attr 1=31 @attr 2=6 1990",
      `@attr 1=12 ${id}`,
    );
    expect(Number(before) + Number(from)).toBe(Number(all));
    expect(between).toBe(exactly);
    expect(Number(not)).toBe(Number(all) - Number(exactly));
    expect(byId).toBe("1");
  });

  test("is told by the right diagnostic what cannot be asked", async () => {
    const wrong = {
      "@attr 1=9999 x": "!114",
      "@attr 2=100 x": "!117",
      "@attr 1=4 @attr 2=1 x": "!117",
      "@attr 3=2 x": "!119",
      "@attr 4=104 x": "!118",
      "@attr 1=4 @attr 4=4 x": "!118",
      "@attr 5=102 x": "!120",
      "@attr 6=2 x": "!122",
      "@attr 9=1 x": "!113",
      "@attr 1=31 x": "!125",
      "@attr exp1 1=1 x": "!121",
      "@prox 0 1 1 2 k 2 a b": "!110",
    };
    expect(await hits(...Object.keys(wrong))).toEqual(Object.values(wrong));
    expect(await yaz("querytype cql", "find title=x")).toContain("[107] Query type not supported");
    expect(await yaz("base nowhere", "find x")).toContain("[109] Database unavailable");
  });

  test("takes records in every syntax, one or several", async () => {
    const text = await yaz(
      "find @attr 1=1003 bronte",
      "format usmarc",
      "show 1+3",
      "format xml",
      "show 1",
      "elements dc",
      "show 1",
      "elements F",
      "format opac",
      "show 1",
      "format sutrs",
      "show 1",
      "format unimarc",
      "show 1",
      "format grs-1",
      "show 1",
      "format usmarc",
      "elements nonsense",
      "show 1",
      "elements F",
      "show 1000",
    );
    const parts = text.split("Sent presentRequest").slice(1);
    const [several, xml, dc, opac, sutrs, unimarc, grs, elements, beyond] = parts;
    expect(several?.match(/Record type: USmarc/g)).toHaveLength(3);
    expect(several).toContain("100 1  $a Brontë, Charlotte,");
    expect(several).toMatch(/^\d{5}[a-z]am a22/m); // leader/09: Unicode
    expect(xml).toMatch(/<record xmlns="http:\/\/www.loc.gov\/MARC21\/slim">[\s\S]*<\/record>/);
    expect(dc).toMatch(/<dc:title>[\s\S]*<dc:identifier>http:\/\/localhost/);
    expect(opac).toMatch(
      /nucCode: ZZ-\w+\nlocalLocation: \S+\n.*\ncallNumber: .*\ncirculation 0\n availableNow: [01]\n( restrictions: .*\n)? itemId: \d+/,
    );
    expect(sutrs).toMatch(
      /Title: Jane Eyre[\s\S]*Where it is: [\s\S]*823\.8 BRO, (Lent|On the shelf)/,
    );
    for (const other of [unimarc, grs])
      expect(other).toContain("[239] Record syntax not supported");
    expect(elements).toContain("[25] Specified element set name not valid");
    expect(beyond).toContain("[13] Present request out of range");
  });

  test("gets records along with a small answer", async () => {
    const text = await yaz(
      "ssub 5",
      "lslb 1000",
      "mspn 2",
      "format usmarc",
      "find dracula",
      "find a",
    );
    const [small, large] = text.split("Sent searchRequest.").slice(1);
    const found = Number(/Number of hits: (\d+)/.exec(small ?? "")?.[1]);
    expect(found).toBeGreaterThan(0);
    expect(small).toContain(`records returned: ${found <= 5 ? found : 2}`);
    expect(large).toContain("records returned: 2");
  });

  test("looks through lists of terms", async () => {
    const text = await yaz(
      "scan @attr 1=4 dracul",
      "scansize 5",
      "scanpos 3",
      "scan @attr 1=1003 orwell",
      "scan @attr 1=31 1990",
    );
    const [titles, authors, years] = text.split("query: ").slice(1);
    expect(titles).toMatch(/^\* dracula \(\d+\)/m);
    expect(titles).toContain("20 entries, position=1");
    expect(authors).toContain("5 entries, position=3");
    expect(authors?.match(/^[* ] .*\(\d+\)$/gm)?.[2]).toMatch(/^\* Orwell, George \(\d+\)/);
    expect(years).toContain("[232]");
    const [count] = /dracula \((\d+)\)/.exec(titles ?? "")?.slice(1) ?? [];
    expect(await hits("@attr 1=4 dracula")).toEqual([count]);
    const listed = [...(titles ?? "").matchAll(/^[* ] (\S+) \((\d+)\)$/gm)].slice(0, 12);
    const found = await hits(...listed.map(([, term]) => `@attr 1=4 ${term}`));
    expect(found).toEqual(listed.map(([, , number]) => number));
  });

  test("sorts, and asks for the result in its new order", async () => {
    const years = async (order: string) => {
      const text = await yaz(
        "find @attr 1=4 poems",
        `sort 1=31 ${order}`,
        "format usmarc",
        "show 1+9",
      );
      expect(text).toContain("Received SortResponse: status=success");
      return [...text.matchAll(/^008 .{7}(\d{4})/gm)].map(([, year]) => Number(year));
    };
    const rising = await years("i<");
    expect(rising.length).toBeGreaterThan(3);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    const falling = await years("i>");
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(await yaz("find a", "sort 1=1018 i<")).toContain("[207]");
  });

  test("searches the libraries that it names", async () => {
    const count = async (...bases: readonly string[]) => {
      const text = await yaz(`base ${bases.join(" ")}`, "find @attr 1=31 @attr 2=4 1");
      return Number(/Number of hits: (\d+)/.exec(text)?.[1] ?? -1);
    };
    const [all, network, one, other, both] = [
      await count("Default"),
      await count("zz-estuary"),
      await count("manara"),
      await count("tamar"),
      await count("manara", "tamar"),
    ];
    expect(network).toBe(all);
    expect(await count("ZZ-MNRU")).toBe(one);
    expect([one, other].every((count) => count > 0 && count < all)).toBe(true);
    expect(both).toBeGreaterThan(Math.max(one, other));
    expect(both).toBeLessThanOrEqual(one + other);
  });

  test("lets go of results", async () => {
    const text = await yaz("find a", "delete 1", "show 1");
    expect(text).toContain("Got deleteResultSetResponse status=0");
    expect(text).toContain("[30] Specified result set does not exist");
  });
});

describe.skipIf(!hasClients)("zoomsh", () => {
  test("finds and shows", async () => {
    const text = await zoom(
      "set preferredRecordSyntax usmarc",
      "search @attr 1=4 dracula",
      "show 0 1",
      "set preferredRecordSyntax opac",
      "search @attr 1=4 dracula",
      "show 0 1",
    );
    expect(text).toMatch(/Default: \d+ hits/);
    expect(text).toContain("245 10 $a Dracula");
    expect(text).toMatch(/<holding>[\s\S]*<nucCode>ZZ-/);
  });

  test("scans and sorts", async () => {
    const text = await zoom(
      "scan @attr 1=4 dracul",
      "search @attr 1=4 poems",
      "sort 1=31 i<",
      "show 0 2",
    );
    expect(text).toMatch(/^dracula \d+$/m);
    const years = [...text.matchAll(/^008 .{7}(\d{4})/gm)].map(([, year]) => Number(year));
    expect(years).toHaveLength(2);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  test("says what is wrong", async () => {
    expect(await zoom("search @attr 1=9999 x")).toMatch(/Unsupported Use attribute.*114/);
  });
});
