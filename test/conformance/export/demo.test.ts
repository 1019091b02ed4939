import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { loadDemo } from "../../../src/app/demo/load.ts";
import type { ExportManifest } from "../../../src/app/export/manifest.ts";
import { allRows, ask, startTrial, type Trial } from "./trial.ts";

let source: TestDeployment;
let trial: Trial;
let exported: ExportManifest;
const picture = createHash("sha256").update("a picture").digest("hex");

beforeAll(async () => {
  trial = await startTrial();
  source = await testDeployment();
  await loadDemo(source, () => undefined);
  await source.services.blobs.put(bytesOf("a picture"));
  exported = await trial.write("demo", source.url, join(source.config.dataDir, "blobs"));
});
afterAll(async () => {
  await trial.end();
  await source.close();
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

test("the demo comes back row for row, into a database that never saw it", async () => {
  const url = await trial.emptyDatabase();
  await trial.restore("demo", url);
  const [before, after] = [await allRows(source.url), await allRows(url)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [table, rows] of before) {
    // Events count in transactions of their server: see history.test.ts.
    if (table !== "event") expect(after.get(table), table).toEqual(rows);
  }
  const counts = new Map(exported.tables.map(({ name, rows }) => [name, rows]));
  expect(counts).toEqual(new Map([...before].map(([name, rows]) => [name, rows.length])));
  expect(counts.get("bib_record")).toBeGreaterThan(3000);
  expect(exported.files).toEqual({ count: 1, bytes: 9 });
  expect(await readdir(join(trial.folder, "demo-blobs", picture.slice(0, 2)))).toEqual([picture]);
  // The schema is guarded as before, and every reference is kept.
  const guards = `select json_agg(x order by x)::text as answer from (
    select relname || relrowsecurity || relforcerowsecurity from pg_class where relnamespace = 'public'::regnamespace
    union all select conname || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace) y(x)`;
  expect(await ask(url, guards)).toBe(await ask(source.url, guards));
});
