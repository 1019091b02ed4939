import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SearchRefused } from "../refused.ts";
import { title } from "./testing/library.ts";
import { search, withIndex } from "./testing/with-index.ts";

const words = Array.from({ length: 400 }, (_, i) => `wave${i} water`);
const documents = words.map((text, i) => title(`d${i}`, { title: [text], author: ["O'Neil"] }));

describe("hostile text is answered like any other", () => {
  test.each([
    ["ten thousand words", "water ".repeat(10_000)],
    ["ten thousand different words", Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(" ")],
    ["a thousand beginnings", "w* ".repeat(1000)],
    ["quotes", '"'.repeat(5000)],
    ["open phrases", '"water '.repeat(1000)],
    ["minus signs", "-".repeat(5000)],
    ["exclusions", "-water ".repeat(1000)],
    ["asterisks", "*".repeat(5000)],
    ["one long word", "x".repeat(100_000)],
    ["one long compound", "a-".repeat(50_000)],
    ["control characters", "\u0000\u0001\u001f\u007fwater\u0000"],
    ["lone surrogates", "\uD800water\uDC00 \uDBFF"],
    ["marks", "\u0301".repeat(20_000)],
    ["right-to-left marks", "\u202E\u200Fwater\u202C"],
    ["the marks of the index itself", "wellknown\u001fwell\u001fknown"],
  ])("%s", async (_, text) => {
    await withIndex(documents, async (engine) => {
      const query = {
        clauses: [{ text }, { text, match: "phrase" as const }],
        offset: 0,
        limit: 10,
      };
      for (const clauses of [query.clauses, query.clauses.slice(0, 1)]) {
        const result = await engine.query({ ...query, clauses });
        expect(result.total).toBeLessThanOrEqual(documents.length);
      }
      expect(await engine.complete(text, 5)).toBeInstanceOf(Array);
      await engine.suggest(query);
    });
  });
});

test("any text at all, any numbers at all", { timeout: 60_000 }, async () => {
  await withIndex(documents, async (engine) => {
    const property = fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.double(),
      fc.double(),
      async (text, offset, limit) => {
        const facets = [{ name: text, limit }];
        const result = await search(engine, text, {
          offset,
          limit,
          facets,
          sort: { by: "number", name: text },
        });
        expect(result.hits.length).toBeLessThanOrEqual(result.total);
        await engine.complete(text, limit);
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });
});

test(
  "any text at all in conditions, masks and lists is answered or refused",
  { timeout: 60_000 },
  async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("*", "?", "\\", "w", "a", "1", "-", "'", "文", " ") }),
    );
    const match = fc.constantFrom("words", "phrase", "prefix", "begins", "exact");
    const signs = fc.constantFrom("typed", "plain", "masked");
    await withIndex(documents, async (engine) => {
      const property = fc.asyncProperty(text, match, signs, async (word, how, which) => {
        const where = {
          any: [
            { text: word, match: how, signs: which },
            { facet: word, values: [word] },
          ],
        };
        const asking = engine.query({ clauses: [], where, offset: 0, limit: 10 });
        const answer: unknown = await asking.catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(SearchRefused);
        const list = { kind: "title", from: word, before: 5, count: 5 };
        const counts = [
          ...(await engine.browse(list)),
          ...(await engine.browse({ ...list, facet: "language" })),
        ];
        expect(counts.every(({ count }) => count > 0)).toBe(true);
      });
      await fc.assert(property, { numRuns: 300 });
    });
  },
);

test("unknown names are not an error: nothing has them", async () => {
  await withIndex(documents, async (engine) => {
    expect((await search(engine, "water", { filters: { shoe: ["42"] } })).total).toBe(0);
    expect((await search(engine, "water", { ranges: { shoe: { from: 1 } } })).total).toBe(0);
    expect((await search(engine, "water", { kinds: ["shoe"] })).total).toBe(0);
    expect(
      (await search(engine, "water", { facets: [{ name: "shoe", limit: 5 }] })).facets,
    ).toEqual({ shoe: [] });
    expect((await search(engine, "water", { sort: { by: "key", name: "shoe" } })).total).toBe(400);
    expect((await search(engine, "water", { scope: [] })).total).toBe(0);
    expect((await search(engine, "water", { filters: { language: [] } })).total).toBe(0);
  });
});

describe("documents that break the schema are refused, and nothing of their batch is taken", () => {
  const good = title("good", { title: ["water"] });
  test.each([
    ["an unknown kind", { ...good, kind: "shoe" }],
    ["no id", { ...good, id: "" }],
    ["a long id", { ...good, id: "x".repeat(65) }],
    ["a rank that is too high", { ...good, rank: 65_536 }],
    ["a rank that is no number", { ...good, rank: Number.NaN }],
    ["an unknown field", { ...good, text: { shoe: ["x"] } }],
    ["an unknown facet", { ...good, facets: { shoe: ["x"] } }],
    ["an unknown sort key", { ...good, sortKeys: { shoe: "x" } }],
    ["half a year", { ...good, numbers: { year: 1.5 } }],
    ["an endless facet value", { ...good, facets: { language: ["x".repeat(1001)] } }],
  ])("%s", async (_, bad) => {
    await withIndex(documents, async (engine) => {
      await expect(engine.apply([{ put: good }, { put: bad }], 2n)).rejects.toThrow(TypeError);
      expect(engine.size().documents).toBe(400);
      expect(engine.position()).toBe(1n);
    });
  });
});

test("a document of ten thousand values and very long text is indexed", async () => {
  const values = Array.from({ length: 10_000 }, (_, i) => `holding ${i}`);
  const text = { title: values, note: ["ocean ".repeat(50_000)] };
  const large = title("large", text, { facets: { library: values }, scope: values });
  await withIndex([large], async (engine) => {
    const result = await search(engine, "9999 ocean", {
      facets: [{ name: "library", limit: 20_000 }],
      scope: ["holding 7"],
    });
    expect(result.total).toBe(1);
    expect(result.facets["library"]).toHaveLength(10_000);
  });
});
