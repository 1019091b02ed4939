import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchPort } from "../port.ts";
import { openSearch } from "./open-search.ts";
import * as arbitraries from "./testing/arbitraries.ts";
import { changeCorpus, expectSame } from "./testing/compare.ts";
import type { Corpus } from "./testing/compare.ts";
import { schemas, stream, withDirectory } from "./testing/library.ts";

const queries = fc.array(arbitraries.query, { minLength: 1, maxLength: 8 });

test("a rebuilt index answers as looking at every document does", async () => {
  const property = fc.asyncProperty(
    fc.array(arbitraries.document, { maxLength: 60 }),
    queries,
    (documents, asked) =>
      withDirectory(async (dir) => {
        const engine = await openSearch({ dir, schemas, threads: 0 });
        const corpus: Corpus = new Map();
        changeCorpus(
          corpus,
          documents.map((put) => ({ put })),
        );
        await engine.rebuild(stream(documents), 7n);
        expect(engine.position()).toBe(7n);
        expect(engine.size().documents).toBe(corpus.size);
        for (const query of asked) await expectSame(engine, corpus, query);
        await engine.close();
      }),
  );
  await fc.assert(property, { numRuns: 120 });
});

const batches = fc.array(fc.array(arbitraries.change, { maxLength: 12 }), {
  minLength: 1,
  maxLength: 8,
});

test("after changes, and opened again, it still does", async () => {
  const start = fc.array(arbitraries.document, { maxLength: 20 });
  const property = fc.asyncProperty(start, batches, queries, (documents, changes, asked) =>
    withDirectory(async (dir) => {
      let engine: SearchPort = await openSearch({ dir, schemas, threads: 0 });
      const corpus: Corpus = new Map();
      changeCorpus(
        corpus,
        documents.map((put) => ({ put })),
      );
      await engine.rebuild(stream(documents), 1n);
      for (const [i, batch] of changes.entries()) {
        await engine.apply(batch, BigInt(i + 2));
        changeCorpus(corpus, batch);
        for (const query of asked.slice(0, 2)) await expectSame(engine, corpus, query);
      }
      await engine.close();
      engine = await openSearch({ dir, schemas, threads: 0 });
      expect(engine.position()).toBe(BigInt(changes.length + 1));
      expect(engine.size().documents).toBe(corpus.size);
      for (const query of asked) await expectSame(engine, corpus, query);
      await engine.close();
    }),
  );
  await fc.assert(property, { numRuns: 60 });
});
