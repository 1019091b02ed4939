import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchDocument, SearchPort } from "../../port.ts";
import { openSearch } from "../open-search.ts";
import * as arbitraries from "../testing/arbitraries.ts";
import { changeCorpus } from "../testing/compare.ts";
import type { Corpus } from "../testing/compare.ts";
import { schemas, stream, title, withDirectory } from "../testing/library.ts";

const anySchedule = fc.record({
  documents: fc.array(arbitraries.document, { maxLength: 30 }),
  batches: fc.array(fc.array(arbitraries.change, { maxLength: 12 }), { maxLength: 5 }),
});
type Schedule = typeof anySchedule extends fc.Arbitrary<infer S> ? S : never;

async function withChanged(
  { documents, batches }: Schedule,
  run: (engine: SearchPort, corpus: Corpus) => Promise<void>,
): Promise<void> {
  await withDirectory(async (dir) => {
    const engine = await openSearch({ dir, schemas, threads: 0 });
    const corpus: Corpus = new Map();
    await engine.rebuild(stream(documents), 1n);
    changeCorpus(
      corpus,
      documents.map((put) => ({ put })),
    );
    for (const [i, batch] of batches.entries()) {
      await engine.apply(batch, BigInt(i + 2));
      changeCorpus(corpus, batch);
    }
    await run(engine, corpus);
    await engine.close();
  });
}

/** The document with one thing about it that is not so. */
const falsified = (document: SearchDocument): readonly SearchDocument[] => [
  { ...document, rank: document.rank + 1 },
  { ...document, scope: [...document.scope, "elsewhere"] },
  { ...document, text: { ...document.text, title: [...(document.text["title"] ?? []), "tide"] } },
  { ...document, facets: { ...document.facets, language: ["xxx"] } },
  { ...document, numbers: { year: (document.numbers["year"] ?? 0) + 1 } },
  { ...document, sortKeys: { title: `${document.sortKeys["title"] ?? ""}0` } },
];

test("what the index was given does not differ, and whatever is not so is named", async () => {
  const property = fc.asyncProperty(anySchedule, fc.nat(), (schedule, pick) =>
    withChanged(schedule, async (engine, corpus) => {
      const all = [...corpus.values()];
      expect(await engine.differing(all.map((put) => ({ put })))).toEqual([]);
      const one = all[pick % all.length] ?? title("never", {});
      const { kind, id } = one;
      for (const put of falsified(one))
        expect(await engine.differing([{ put }])).toEqual([{ kind, id }]);
      const isThere = corpus.size > 0;
      const gone = await engine.differing([{ remove: { kind, id } }]);
      expect(gone).toEqual(isThere ? [{ kind, id }] : []);
    }),
  );
  await fc.assert(property, { numRuns: 20 });
});

test("ids are taken by chance from what is there, all where there are no more", async () => {
  const property = fc.asyncProperty(anySchedule, fc.integer({ min: 1, max: 5 }), (schedule, few) =>
    withChanged(schedule, async (engine, corpus) => {
      for (const { kind } of schemas) {
        const there = [...corpus.values()].filter((one) => one.kind === kind).map(({ id }) => id);
        expect((await engine.anyIds(kind, 500)).toSorted()).toEqual(there.toSorted());
        const some = await engine.anyIds(kind, few);
        expect(there).toEqual(expect.arrayContaining([...some]));
        expect(new Set(some).size).toBe(some.length);
        expect(some.length).toBeLessThanOrEqual(few);
      }
    }),
  );
  await fc.assert(property, { numRuns: 20 });
});

test("over threads it is the same, of a kind that has no document too", async () => {
  await withDirectory(async (dir) => {
    const engine = await openSearch({ dir, schemas, threads: 1 });
    const [one, two] = [title("one", { title: ["sea"] }), title("two", { title: ["shore"] })];
    await engine.rebuild(stream([one]), 1n);
    await engine.apply([{ put: two }], 2n);
    expect((await engine.anyIds("title", 9)).toSorted()).toEqual(["one", "two"]);
    expect(await engine.anyIds("place", 9)).toEqual([]);
    expect(
      await engine.differing([
        { put: one },
        { put: { ...two, rank: 3 } },
        { put: { ...one, kind: "place" } },
      ]),
    ).toEqual([
      { kind: "title", id: "two" },
      { kind: "place", id: "one" },
    ]);
    await expect(engine.differing([{ put: { ...one, kind: "shoe" } }])).rejects.toThrow(TypeError);
    await engine.close();
  });
});
