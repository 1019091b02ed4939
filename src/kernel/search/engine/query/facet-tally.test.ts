import fc from "fast-check";
import { expect, test } from "vitest";
import type { FacetCount, SearchDocument } from "../../port.ts";
import { openSearch } from "../open-search.ts";
import { schemas, stream, title, withDirectory } from "../testing/library.ts";

const DOCUMENTS = 300;
const REBUILT = 200;
const WORDS = 60;

/** Most subjects are of one document: a query that finds five sees few of the values there are. */
const subjects = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }), {
  minLength: DOCUMENTS,
  maxLength: DOCUMENTS,
});

const document = (numbers: readonly number[], i: number): SearchDocument =>
  title(
    `d${i}`,
    { note: [`word${i % WORDS}`] },
    { facets: { subject: numbers.map((number) => `subject ${number}`) } },
  );

function counted(documents: readonly SearchDocument[], limit: number): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { facets } of documents)
    for (const value of facets["subject"] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
}

test("values of few documents are counted as exactly as those of many, over all segments", async () => {
  const property = fc.asyncProperty(subjects, fc.constantFrom(2, 1000), async (drawn, limit) => {
    const documents = drawn.map(document);
    await withDirectory(async (dir) => {
      const engine = await openSearch({ dir, schemas, threads: 0 });
      await engine.rebuild(stream(documents.slice(0, REBUILT)), 1n);
      await engine.apply(
        documents.slice(REBUILT).map((put) => ({ put })),
        2n,
      );
      const facets = [{ name: "subject", limit }];
      for (const word of ["word7", "word12", ""]) {
        const clauses = word === "" ? [] : [{ text: word }];
        const answer = await engine.query({ clauses, facets, offset: 0, limit: 0 });
        const matching = documents.filter(({ text }) => word === "" || text["note"]?.[0] === word);
        expect(answer.facets["subject"]).toEqual(counted(matching, limit));
      }
      await engine.close();
    });
  });
  await fc.assert(property, { numRuns: 10 });
});
