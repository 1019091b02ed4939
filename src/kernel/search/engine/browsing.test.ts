import { describe, expect, test } from "vitest";
import type { BrowseRequest } from "../port.ts";
import { title } from "./testing/library.ts";
import { withIndex } from "./testing/with-index.ts";

const shelf = [
  title(
    "emma",
    { title: ["Emma"], author: ["Austen, Jane"] },
    { facets: { subject: ["Ängste", "Love"] }, scope: ["n"] },
  ),
  title(
    "pride",
    { title: ["Pride and prejudice"], author: ["Austen, Jane"] },
    { facets: { subject: ["love", "Zoo"] }, scope: ["n", "s"] },
  ),
  title("half", { title: ["A half-truth"] }, { facets: { subject: ["Love"] }, scope: ["s"] }),
];

async function browsed(request: Partial<BrowseRequest>): Promise<string[]> {
  return withIndex(shelf, async (engine) => {
    const asked = { kind: "title", from: "", before: 0, count: 10, ...request };
    const terms = await engine.browse(asked);
    return terms.map(({ term, count, isBefore }) => `${isBefore ? "<" : ""}${term} ${count}`);
  });
}

describe("browsing", () => {
  test.each<[string, Partial<BrowseRequest>, readonly string[]]>([
    ["words of a field", { field: "author" }, ["austen 2", "jane 2"]],
    [
      "words of all fields, from one on",
      { from: "Émma", count: 3 },
      ["emma 1", "half 1", "halftruth 1"],
    ],
    [
      "around a word that nobody has",
      { field: "title", from: "h", before: 2, count: 2 },
      ["<and 1", "<emma 1", "half 1", "halftruth 1"],
    ],
    [
      "to the end",
      { field: "title", from: "pride", before: 1 },
      ["<prejudice 1", "pride 1", "truth 1"],
    ],
    ["beyond the end", { from: "zzz", before: 1 }, ["<truth 1"]],
    [
      "values in the order of their folded forms",
      { facet: "subject" },
      ["Ängste 1", "Love 2", "love 1", "Zoo 1"],
    ],
    [
      "values around one",
      { facet: "subject", from: "LOVE", before: 1, count: 2 },
      ["<Ängste 1", "Love 2", "love 1"],
    ],
    ["what the asker may see", { facet: "subject", scope: ["s"] }, ["Love 1", "love 1", "Zoo 1"]],
    ["words the asker may see", { field: "title", scope: ["n"], count: 2 }, ["and 1", "emma 1"]],
    ["nothing in no library", { scope: [] }, []],
    ["an unknown kind", { kind: "shoe" }, []],
    ["an unknown field", { field: "shoe" }, []],
    ["an unknown facet", { facet: "shoe" }, []],
    ["no terms", { count: 0 }, []],
    ["odd numbers", { count: Number.NaN, before: -1 }, []],
    ["signs", { field: "author", from: "!!" }, ["austen 2", "jane 2"]],
  ])("%s", async (_, request, terms) => {
    expect(await browsed(request)).toEqual(terms);
  });
});

test("a small library's words are counted once for each of its documents", async () => {
  const own = title("own", { title: ["Sea and sea"], author: ["Sea, Ann"] }, { scope: ["tiny"] });
  const others = Array.from({ length: 100 }, (_, i) => title(`d${i}`, { title: ["Sea of stars"] }));
  await withIndex([own, { ...own, id: "second" }, ...others], async (engine) => {
    const asked = { kind: "title", from: "", before: 0, count: 9, scope: ["tiny"] };
    const terms = async (request: object): Promise<string[]> =>
      (await engine.browse({ ...asked, ...request })).map(({ term, count }) => `${term} ${count}`);
    expect(await terms({})).toEqual(["and 2", "ann 2", "sea 2"]);
    expect(await terms({ field: "author" })).toEqual(["ann 2", "sea 2"]);
    expect(await terms({ field: "title", scope: ["main"] })).toEqual([
      "of 100",
      "sea 100",
      "stars 100",
    ]);
  });
});

test("at most 200 terms are given, and removed documents leave nothing behind", async () => {
  const many = Array.from({ length: 400 }, (_, i) => {
    const number = String(i).padStart(3, "0");
    return title(`d${i}`, { title: [`w${number}`] }, { facets: { subject: [`S${number}`] } });
  });
  await withIndex(many, async (engine) => {
    const asked = { kind: "title", from: "w200", before: 150, count: 100 };
    const words = await engine.browse({ ...asked, field: "title" });
    expect(words).toHaveLength(200);
    expect(words[150]).toEqual({ term: "w200", count: 1, isBefore: false });
    expect(await engine.browse({ ...asked, before: 1e9 })).toHaveLength(200);
    await engine.apply(
      [{ remove: { kind: "title", id: "d201" } }, { put: title("d0", { title: ["w200"] }) }],
      2n,
    );
    const later = await engine.browse({ ...asked, before: 0, count: 2 });
    expect(later).toEqual([
      { term: "w200", count: 2, isBefore: false },
      { term: "w202", count: 1, isBefore: false },
    ]);
    const values = await engine.browse({
      ...asked,
      from: "s200",
      before: 0,
      count: 2,
      facet: "subject",
    });
    expect(values.map(({ term }) => term)).toEqual(["S200", "S202"]);
  });
});
