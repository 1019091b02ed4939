import { describe, expect, test } from "vitest";
import { openSearch } from "./open-search.ts";
import { schemas, title, withDirectory } from "./testing/library.ts";
import { found, search, withIndex } from "./testing/with-index.ts";

const documents = [
  title(
    "a",
    { title: ["sea one"] },
    {
      facets: { language: ["eng"], library: ["n", "s"] },
      numbers: { year: 1990 },
      sortKeys: { title: "sea one" },
      scope: ["n", "s"],
    },
  ),
  title(
    "b",
    { title: ["sea two"] },
    {
      facets: { language: ["fre"], library: ["n"] },
      numbers: { year: 2000 },
      sortKeys: { title: "sea two" },
      scope: ["n"],
    },
  ),
  title(
    "c",
    { title: ["sea three"] },
    {
      facets: { language: ["eng"], library: ["s"] },
      numbers: { year: 2010 },
      sortKeys: { title: "sea three" },
      scope: ["s"],
    },
  ),
  title("d", { title: ["sea four"] }, { facets: { language: ["ger"], library: [] }, scope: [] }),
  {
    ...title("p", {}),
    kind: "place",
    text: { name: ["Sea library"] },
    facets: { language: ["eng"] },
    scope: ["n"],
  },
];
const FACETS = ["language", "library", "kind"].map((name) => ({ name, limit: 10 }));

test("a filtered facet counts as if its own filter were absent, the others with it", async () => {
  await withIndex(documents, async (engine) => {
    const { total, facets } = await search(engine, "sea", {
      filters: { language: ["eng"] },
      facets: FACETS,
    });
    expect(total).toBe(3);
    expect(facets["language"]).toEqual([
      { value: "eng", count: 3 },
      { value: "fre", count: 1 },
      { value: "ger", count: 1 },
    ]);
    expect(facets["library"]).toEqual([
      { value: "s", count: 2 },
      { value: "n", count: 1 },
    ]);
  });
});

test("any value within a facet, all facets together", async () => {
  await withIndex(documents, async (engine) => {
    expect(await found(engine, "", { filters: { language: ["fre", "ger"] } })).toEqual(["b", "d"]);
    expect(
      await found(engine, "", { filters: { language: ["fre", "eng"], library: ["s"] } }),
    ).toEqual(["a", "c"]);
  });
});

test("the kind is a facet and a filter by itself", async () => {
  await withIndex(documents, async (engine) => {
    const all = await search(engine, "sea", { facets: FACETS });
    expect(all.facets["kind"]).toEqual([
      { value: "title", count: 4 },
      { value: "place", count: 1 },
    ]);
    const places = await search(engine, "sea", { facets: FACETS, filters: { kind: ["place"] } });
    expect(places.hits).toEqual([{ kind: "place", id: "p", score: expect.any(Number) }]);
    expect(places.facets["kind"]).toEqual(all.facets["kind"]);
    expect(places.facets["language"]).toEqual([{ value: "eng", count: 1 }]);
  });
});

test("scope comes before every number: what it hides is counted nowhere", async () => {
  await withIndex(documents, async (engine) => {
    const { total, facets } = await search(engine, "sea", { scope: ["s"], facets: FACETS });
    expect(total).toBe(2);
    expect(facets).toEqual({
      language: [{ value: "eng", count: 2 }],
      library: [
        { value: "s", count: 2 },
        { value: "n", count: 1 },
      ],
      kind: [{ value: "title", count: 2 }],
    });
    expect((await search(engine, "sea", { scope: [], facets: FACETS })).facets["kind"]).toEqual([]);
  });
});

describe("ranges", () => {
  test.each([
    [{ from: 1990, to: 2000 }, ["a", "b"]],
    [{ from: 2000 }, ["b", "c"]],
    [{ to: 1999 }, ["a"]],
    [{}, ["a", "b", "c"]],
    [{ from: 2001, to: 1999 }, []],
  ])("%o", async (year, expected) => {
    await withIndex(documents, async (engine) => {
      expect(await found(engine, "", { ranges: { year } })).toEqual(expected);
    });
  });
});

describe("order", () => {
  test.each([
    [{ by: "number", name: "year" } as const, ["a", "b", "c", "d", "p"]],
    [{ by: "number", name: "year", descending: true } as const, ["c", "b", "a", "d", "p"]],
    [{ by: "key", name: "title" } as const, ["a", "c", "b", "p", "d"]],
    [{ by: "key", name: "title", descending: true } as const, ["b", "c", "a", "p", "d"]],
  ])("%o", async (sort, expected) => {
    await withIndex(documents, async (engine) => {
      const order = await found(engine, "sea", { sort });
      expect(order.slice(0, 3)).toEqual(expected.slice(0, 3));
      expect(order.slice(3).toSorted()).toEqual(["d", "p"]);
    });
  });
});

test("what was changed is found as it is now, and what was removed nowhere", async () => {
  await withIndex(documents, async (engine) => {
    await engine.apply(
      [{ put: title("a", { title: ["lake"] }) }, { remove: { kind: "title", id: "b" } }],
      2n,
    );
    expect(await found(engine, "sea", { kinds: ["title"] })).toEqual(["c", "d"]);
    expect(await found(engine, "lake")).toEqual(["a"]);
    expect(engine.size().documents).toBe(4);
    expect((await search(engine, "lake")).position).toBe(2n);
    await engine.apply(
      [{ remove: { kind: "title", id: "no such" } }, { put: documents[1] ?? title("b", {}) }],
      3n,
    );
    expect((await found(engine, "sea", { kinds: ["title"] })).toSorted()).toEqual(["b", "c", "d"]);
  });
});

test("an index that was never rebuilt answers, and says that it wants to be", async () => {
  await withDirectory(async (dir) => {
    const engine = await openSearch({ dir, schemas, threads: 0 });
    expect(await search(engine, "sea", { facets: FACETS })).toEqual({
      total: 0,
      hits: [],
      facets: { language: [], library: [], kind: [] },
      position: 0n,
    });
    await engine.apply([{ put: title("a", { title: ["sea"] }) }], 7n);
    expect(await found(engine, "sea")).toEqual(["a"]);
    expect(engine.position()).toBeNull();
    await engine.close();
  });
});

test("completions asked beside a question come with its answer, each in its own scope", async () => {
  await withIndex(documents, async (engine) => {
    const beside = [
      { typed: "sea l", limit: 5, kinds: ["place"] },
      { typed: "sea l", limit: 5, kinds: ["place"], scope: ["s"] },
    ];
    const asked = { clauses: [{ text: "two" }], offset: 0, limit: 5 };
    const answer = await engine.query({ ...asked, beside });
    expect(answer.total).toBe(1);
    expect(answer.beside?.map((found) => found.map(({ id }) => id))).toEqual([["p"], []]);
    expect(await engine.query(asked)).not.toHaveProperty("beside");
  });
});
