import { describe, expect, test } from "vitest";
import type { SearchCondition } from "../port.ts";
import { SearchRefused } from "../refused.ts";
import { openSearch } from "./open-search.ts";
import { schemas, stream, title, withDirectory } from "./testing/library.ts";
import { found, withIndex } from "./testing/with-index.ts";

const shelf = [
  title(
    "emma",
    { title: ["Emma"], author: ["Austen, Jane"], subject: ["Match-making"] },
    { facets: { language: ["eng"], library: ["n", "s"] }, numbers: { year: 1815 }, scope: ["n"] },
  ),
  title(
    "companion",
    { title: ["Emma : a companion"], author: ["Day, Ann"], subject: ["Austen, Jane. Emma"] },
    { facets: { language: ["eng"], library: ["s"] }, numbers: { year: 1990 }, scope: ["s"] },
  ),
  title(
    "lady",
    { title: ["Lady Susan", "Lady Susan and Emma"], author: ["Austen, Jane"] },
    { facets: { language: ["fre"] }, numbers: { year: 1871 }, scope: ["n", "s"] },
  ),
  title("cpp", { title: ["C++"], author: ["Stroustrup, B."] }),
  title("c", { title: ["C"], author: ["Kernighan, Brian W."] }),
  title("rain", { title: ["Regen, Straße, Łódź"], author: ["O'Neil, Ann"] }),
  title("dream", { title: ["紅樓夢", "Dream"] }),
];

const titled = (text: string): SearchCondition => ({ field: "title", text });
const by = (text: string): SearchCondition => ({ field: "author", text });

async function expectFound(where: SearchCondition, ids: readonly string[]): Promise<void> {
  await withIndex(shelf, async (engine) => {
    const result = await engine.query({ clauses: [], where, offset: 0, limit: 100 });
    expect(result.hits.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(result.total).toBe(ids.length);
  });
}

const everything = shelf.map(({ id }) => id);

describe("conditions joined", () => {
  test.each<[string, SearchCondition, readonly string[]]>([
    ["words", { text: "emma austen" }, ["emma", "companion", "lady"]],
    ["all", { all: [titled("emma"), by("austen")] }, ["emma", "lady"]],
    ["any", { any: [titled("companion"), titled("susan")] }, ["companion", "lady"]],
    ["all but", { all: [titled("emma"), { not: by("austen") }] }, ["companion"]],
    [
      "all within any",
      { any: [{ all: [titled("emma"), by("day")] }, { all: [by("austen"), titled("susan")] }] },
      ["companion", "lady"],
    ],
    ["values", { facet: "library", values: ["s", "x"] }, ["emma", "companion"]],
    ["no values", { facet: "library", values: [] }, []],
    ["the kind", { facet: "kind", values: ["title"] }, everything],
    ["ids", { facet: "id", values: ["c", "nobody", "emma", "c"] }, ["emma", "c"]],
    ["a range", { number: "year", from: 1816, to: 1871 }, ["lady"]],
    ["an open range", { number: "year", from: 1816 }, ["companion", "lady"]],
    ["a number at all", { number: "year" }, ["emma", "companion", "lady"]],
    [
      "neither the one nor the other",
      { not: { any: [{ number: "year" }, by("stroustrup")] } },
      ["c", "rain", "dream"],
    ],
    ["all of none", { all: [] }, everything],
    ["any of none", { any: [] }, []],
    ["no words", { text: "" }, []],
    ["signs only", { text: "!!" }, []],
    ["without no words", { text: " ", negate: true }, everything],
    [
      "without words",
      { ...by("austen"), negate: true },
      ["companion", "cpp", "c", "rain", "dream"],
    ],
    [
      "unknown names",
      { any: [{ facet: "x", values: ["a"] }, { number: "x" }, { field: "x", text: "emma" }] },
      [],
    ],
  ])("%s", (_, where, ids) => expectFound(where, ids));
});

describe("several fields", () => {
  const fields = ["title", "subject"];
  test.each<[string, SearchCondition, readonly string[]]>([
    ["each word in any of them", { fields, text: "companion austen" }, ["companion"]],
    ["a phrase within one value", { fields, text: "austen jane", match: "phrase" }, ["companion"]],
    ["not over two", { fields, text: "companion austen", match: "phrase" }, []],
    [
      "with the single one",
      { field: "author", fields: ["title"], text: "emma day" },
      ["companion"],
    ],
    ["none", { fields: [], text: "emma" }, []],
  ])("%s", (_, where, ids) => expectFound(where, ids));
});

describe("whole values and their beginnings", () => {
  const title_ = (text: string, match: "exact" | "begins"): SearchCondition => ({
    field: "title",
    text,
    match,
  });
  test.each<[string, SearchCondition, readonly string[]]>([
    ["a whole value", title_("emma", "exact"), ["emma"]],
    ["one of several values", title_("LADY SUSAN", "exact"), ["lady"]],
    ["folded", title_("regen strasse lodz", "exact"), ["rain"]],
    ["a sign that belongs to the word", title_("C++", "exact"), ["cpp"]],
    ["signs that mean nothing here", title_('"-emma"', "exact"), ["emma"]],
    ["in any field", { text: "austen, jane", match: "exact" }, ["emma", "lady"]],
    ["a compound in parts", { text: "match making", match: "exact" }, ["emma"]],
    ["a compound as one", { text: "matchmaking", match: "exact" }, ["emma"]],
    ["characters", title_("紅樓夢", "exact"), ["dream"]],
    ["not some of the characters", title_("紅樓", "exact"), []],
    ["the first characters", title_("紅樓", "begins"), ["dream"]],
    ["not the middle", title_("樓夢", "begins"), []],
    ["the first words", title_("lady susan", "begins"), ["lady"]],
    ["not words further on", title_("susan", "begins"), []],
    ["not half a word", title_("emm", "begins"), []],
    [
      "half a word that is masked",
      { ...title_("regen str*", "begins"), signs: "masked" },
      ["rain"],
    ],
  ])("%s", (_, where, ids) => expectFound(where, ids));
});

describe("masks", () => {
  const masked = (text: string, rest: object = {}): SearchCondition => ({
    text,
    signs: "masked",
    ...rest,
  });
  test.each<[string, SearchCondition, readonly string[]]>([
    ["an end", masked("emm*"), ["emma", "companion", "lady"]],
    ["a beginning", masked("*panion"), ["companion"]],
    ["both", masked("*usa*"), ["lady"]],
    ["one character", masked("l?dy"), ["lady"]],
    ["exactly one", masked("l?ady"), []],
    ["a character of several bytes, folded", masked("l?dz"), ["rain"]],
    ["several words", masked("*usten ?ane", { field: "author" }), ["emma", "lady"]],
    ["in a phrase", masked("lady s?san", { match: "phrase" }), ["lady"]],
    ["in a compound", masked("m*-mak*"), ["emma"]],
    ["in a compound written as one", masked("m*king"), ["emma"]],
    ["taken away", masked("l\\?dy"), []],
    ["an exclusion is none", masked("-emma"), ["emma", "companion", "lady"]],
    ["after characters", masked("紅樓*"), ["dream"]],
  ])("%s", (_, where, ids) => expectFound(where, ids));
});

test("what lies between two words that a mask fits is not found with them", async () => {
  const trap = title("trap", { title: ["Sea wall", "Set road"] });
  await withIndex([trap, title("spa", { title: ["Spa road"] })], async (engine) => {
    for (const match of ["phrase", "begins", "exact"] as const) {
      const where: SearchCondition = { text: "s?a road", signs: "masked", match };
      expect(await found(engine, "", { where })).toEqual(["spa"]);
    }
  });
});

test("plain text has no signs with a meaning", () =>
  expectFound({ text: 'emma -companion "jane', signs: "plain" }, ["companion"]));

test("it holds together with clauses, filters, ranges and scope, and comes before every count", async () => {
  await withIndex(shelf, async (engine) => {
    const facets = [{ name: "language", limit: 10 }];
    const where = { any: [titled("emma"), by("austen")] };
    const ask = { where, facets, offset: 0, limit: 10 };
    const all = await engine.query({ ...ask, clauses: [{ text: "emma" }] });
    expect(all.total).toBe(3);
    expect(all.facets["language"]).toEqual([
      { value: "eng", count: 2 },
      { value: "fre", count: 1 },
    ]);
    const narrowed = await engine.query({
      ...ask,
      clauses: [{ text: "emma" }],
      filters: { language: ["fre"] },
      ranges: { year: { from: 1816 } },
      scope: ["s"],
    });
    expect(narrowed.hits.map(({ id }) => id)).toEqual(["lady"]);
    expect(narrowed.facets["language"]).toEqual([
      { value: "eng", count: 1 },
      { value: "fre", count: 1 },
    ]);
    await engine.apply([{ remove: { kind: "title", id: "lady" } }], 2n);
    const later = await engine.query({ ...ask, clauses: [], where: { not: { all: [] } } });
    expect(later.total).toBe(0);
    const rest = await engine.query({ ...ask, clauses: [], where: { not: { any: [] } } });
    expect(rest.total).toBe(shelf.length - 1);
  });
});

test("the known item comes first, in whatever field its words were asked for", async () => {
  const crowd = Array.from({ length: 3000 }, (_, i) =>
    title(`c${i}`, { title: [`It and number ${i}`], subject: ["It"] }, { rank: 900 }),
  );
  const known = title("it", { title: ["It"], author: ["King, Stephen"] }, { rank: 40 });
  await withIndex([...crowd, known], async (engine) => {
    for (const where of [
      titled("it"),
      { fields: ["title", "subject"], text: "it" },
      { any: [titled("it"), by("it")] },
      { all: [titled("it"), { not: titled("missing") }] },
    ]) {
      const { hits } = await engine.query({ clauses: [], where, offset: 0, limit: 1 });
      expect(hits[0]?.id).toBe("it");
    }
  });
});

/** So many conditions within one another. */
function deep(levels: number): SearchCondition {
  return levels === 1 ? { text: "emma" } : { not: deep(levels - 1) };
}

describe("what is too much is refused, and says why", () => {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, i) => `w${i}`).join(" ");
  const many = (count: number): SearchCondition => ({
    any: Array.from({ length: count }, () => ({ text: "emma" })),
  });
  const masks = (text: string): SearchCondition => ({ text, signs: "masked" });
  const crowd = Array.from({ length: 5001 }, (_, i) => title(`d${i}`, { title: [`emma${i}x`] }));
  test.each<[string, SearchCondition, SearchCondition | null]>([
    ["depth", deep(33), deep(32)],
    ["depth", deep(5000), null],
    ["conditions", many(256), many(255)],
    ["words", { text: words(513) }, { text: words(512) }],
    ["words", { any: [{ text: words(300) }, { not: { text: words(300) } }] }, null],
    ["words", { text: "x".repeat(10_001) }, { text: "x".repeat(10_000) }],
    ["values", { facet: "language", values: Array(10_001).fill("x") }, null],
    ["masks", masks("*a ".repeat(9)), masks("*a ".repeat(8))],
    ["masked-terms", masks("em*?x"), masks("em*5x")],
    ["masked-script", masks("紅*夢"), masks("紅樓夢*")],
    ["masked-script", masks("紅樓?"), null],
  ])("%s", async (reason, refused, answered) => {
    await withDirectory(async (dir) => {
      for (const threads of [0, 1]) {
        const engine = await openSearch({ dir, schemas, threads });
        if (threads === 0) await engine.rebuild(stream(crowd), 1n);
        const ask = { clauses: [], offset: 0, limit: 1 };
        const asking = engine.query({ ...ask, where: refused });
        const refusal: unknown = await asking.catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(SearchRefused);
        expect(refusal).toMatchObject({ reason });
        if (answered !== null) await engine.query({ ...ask, where: answered });
        await engine.close();
      }
    });
  });

  test("work: very many phrases that nearly every document may have", async () => {
    const common = Array.from({ length: 9000 }, (_, i) =>
      title(`d${i}`, { title: ["of sea the"] }),
    );
    const phrases = (count: number): SearchCondition => ({
      any: Array.from({ length: count }, () => ({ text: "of the", match: "phrase" as const })),
    });
    await withIndex(common, async (engine) => {
      const ask = { clauses: [], offset: 0, limit: 1 };
      expect(await engine.query({ ...ask, where: phrases(10) })).toMatchObject({ total: 0 });
      await expect(engine.query({ ...ask, where: phrases(250) })).rejects.toMatchObject({
        reason: "work",
      });
    });
  });

  test("but masks that match no more than a few words of very many are looked for", async () => {
    await withIndex(crowd, async (engine) => {
      expect(await found(engine, "", { where: masks("*4999x") })).toEqual(["d4999"]);
      expect(await found(engine, "", { where: masks("emma?x") })).toHaveLength(10);
    });
  });
});
