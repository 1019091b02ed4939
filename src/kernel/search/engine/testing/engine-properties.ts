import fc from "fast-check";
import { expect } from "vitest";
import type { SearchPort } from "../../port.ts";
import * as arbitraries from "./arbitraries.ts";
import { changeCorpus, expectSame } from "./compare.ts";
import type { Corpus } from "./compare.ts";
import { stream, withDirectory } from "./library.ts";

export type OpenEngine = (directory: string) => Promise<SearchPort>;

const queries = fc.array(arbitraries.query, { minLength: 1, maxLength: 8 });
const batches = fc.array(fc.array(arbitraries.change, { maxLength: 12 }), {
  minLength: 1,
  maxLength: 6,
});

/** A rebuilt index answers as looking at every document does. */
export async function checkRebuilt(open: OpenEngine, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(
    fc.array(arbitraries.document, { maxLength: 60 }),
    queries,
    (documents, asked) =>
      withDirectory(async (directory) => {
        const engine = await open(directory);
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
  await fc.assert(property, { numRuns });
}

/** After changes, merges among them, and when it is opened again, the index still answers so. */
export async function checkChanged(open: OpenEngine, numRuns: number): Promise<void> {
  const start = fc.array(arbitraries.document, { maxLength: 20 });
  const property = fc.asyncProperty(start, batches, queries, (documents, changes, asked) =>
    withDirectory(async (directory) => {
      let engine = await open(directory);
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
      engine = await open(directory);
      expect(engine.position()).toBe(BigInt(changes.length + 1));
      expect(engine.size().documents).toBe(corpus.size);
      for (const query of asked) await expectSame(engine, corpus, query);
      await engine.close();
    }),
  );
  await fc.assert(property, { numRuns });
}
