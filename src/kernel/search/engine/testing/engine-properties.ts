import fc from "fast-check";
import { expect } from "vitest";
import type { SearchPort } from "../../port.ts";
import * as arbitraries from "./arbitraries.ts";
import { changeCorpus, expectSame, expectSameTerms } from "./compare.ts";
import type { Corpus } from "./compare.ts";
import { stream, withDirectory } from "./library.ts";

export type OpenEngine = (directory: string) => Promise<SearchPort>;

const queries = fc.array(fc.oneof(arbitraries.query, arbitraries.conditionQuery), {
  minLength: 1,
  maxLength: 8,
});
/** Questions and lists asked for. */
const asking = fc.record({
  queries,
  lists: fc.array(arbitraries.browse, { minLength: 1, maxLength: 20 }),
});
type Asking = typeof asking extends fc.Arbitrary<infer A> ? A : never;

async function expectAllSame(engine: SearchPort, corpus: Corpus, asked: Asking): Promise<void> {
  for (const query of asked.queries) await expectSame(engine, corpus, query);
  for (const list of asked.lists) await expectSameTerms(engine, corpus, list);
}

const batches = fc.array(fc.array(arbitraries.change, { maxLength: 12 }), {
  minLength: 1,
  maxLength: 6,
});

/** A rebuilt index answers as looking at every document does. */
export async function checkRebuilt(open: OpenEngine, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(
    fc.array(arbitraries.document, { maxLength: 60 }),
    asking,
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
        await expectAllSame(engine, corpus, asked);
        await engine.close();
      }),
  );
  await fc.assert(property, { numRuns });
}

/**
 * The same with so many documents that words are common enough for bitmaps, and matches too many to
 * be ranked one by one; one library has only a few of them.
 */
export async function checkLarge(open: OpenEngine, numRuns: number): Promise<void> {
  const documents = fc.array(arbitraries.document, { minLength: 40, maxLength: 40 });
  const removed = fc.integer({ min: 1, max: 9 });
  const property = fc.asyncProperty(documents, removed, asking, (few, every, asked) =>
    withDirectory(async (directory) => {
      const engine = await open(directory);
      const many = few.flatMap((document, i) =>
        Array.from({ length: 60 }, (_, copy) => ({
          ...document,
          id: `${i}-${copy}`,
          rank: (document.rank + copy) % 11,
          scope: copy === 0 ? [...document.scope, "tiny"] : document.scope,
        })),
      );
      const corpus: Corpus = new Map();
      changeCorpus(
        corpus,
        many.map((put) => ({ put })),
      );
      await engine.rebuild(stream(many), 1n);
      const changes = many
        .filter((_, i) => i % (every * 7) === 0)
        .map(({ kind, id }) => ({ remove: { kind, id } }));
      await engine.apply(changes, 2n);
      changeCorpus(corpus, changes);
      const whole = asked.queries.map((query) => ({ ...query, limit: 10_000 }));
      await expectAllSame(engine, corpus, { ...asked, queries: whole });
      await engine.close();
    }),
  );
  await fc.assert(property, { numRuns });
}

/** After changes, merges among them, and when it is opened again, the index still answers so. */
export async function checkChanged(open: OpenEngine, numRuns: number): Promise<void> {
  const start = fc.array(arbitraries.document, { maxLength: 20 });
  const property = fc.asyncProperty(start, batches, asking, (documents, changes, asked) =>
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
        const some = { queries: asked.queries.slice(0, 2), lists: asked.lists.slice(0, 2) };
        await expectAllSame(engine, corpus, some);
      }
      await engine.close();
      engine = await open(directory);
      expect(engine.position()).toBe(BigInt(changes.length + 1));
      expect(engine.size().documents).toBe(corpus.size);
      await expectAllSame(engine, corpus, asked);
      await engine.close();
    }),
  );
  await fc.assert(property, { numRuns });
}
