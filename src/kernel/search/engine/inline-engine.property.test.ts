import { test } from "vitest";
import { InlineEngine } from "./inline-engine.ts";
import { openSearch } from "./open-search.ts";
import { checkChanged, checkLarge, checkRebuilt } from "./testing/engine-properties.ts";
import { schemas } from "./testing/library.ts";

const PATIENCE = 120_000;

test(
  "a rebuilt index answers as looking at every document does",
  { timeout: PATIENCE },
  async () => {
    await checkRebuilt((dir) => openSearch({ dir, schemas, threads: 0 }), 100);
  },
);

test("after changes, and opened again, it still does", { timeout: PATIENCE }, async () => {
  await checkChanged((dir) => openSearch({ dir, schemas, threads: 0 }), 30);
});

test("merging files all the time changes nothing", { timeout: PATIENCE }, async () => {
  const byKind = new Map(schemas.map((schema) => [schema.kind, schema]));
  const limits = { journalBytes: 1500, leastMerged: 1 };
  const report = (problem: string): never => {
    throw new Error(problem);
  };
  await checkChanged(
    async (directory) => new InlineEngine({ directory, schemas: byKind, report, limits }),
    30,
  );
});

test("so does one with common words and many matches", { timeout: PATIENCE }, async () => {
  await checkLarge((dir) => openSearch({ dir, schemas, threads: 0 }), 12);
});
