import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeMarcJson } from "#standards/marc";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { loadStream } from "../load-file.ts";
import { importCommand } from "./import.ts";

let d: TestDeployment;
let folder: string;
beforeAll(async () => {
  d = await testDeployment();
  await d.library("isle");
  folder = mkdtempSync(join(tmpdir(), "commonshelf-import-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await d.close();
});

const silent = () => undefined;

/** Types the command. @returns its exit code, and what people and programs are told. */
async function typed(content: string, { json = false, ...options }: Record<string, boolean> = {}) {
  const path = join(folder, "records.json");
  writeFileSync(path, content);
  const told: { text: string; data: unknown }[] = [];
  const result = (text: string, data: unknown) => void told.push({ text, data });
  const terminal = { json, result, progress: silent, advance: silent, note: silent };
  const config = { ...d.config, DATABASE_URL: d.url };
  const invocation = { words: [path], options: { library: "isle", ...options }, config, terminal };
  const code = await importCommand.run(invocation);
  return { code, text: told[0]?.text ?? "", data: told[0]?.data };
}

const record = (number: string, title: string) =>
  writeMarcJson({
    leader: "00000nam a2200000 a 4500",
    fields: [
      { tag: "001", value: number },
      { tag: "245", ind1: "0", ind2: "0", subfields: [{ code: "a", value: title }] },
    ],
  });

test("people are told the first of what failed or looked odd, why, and where all of it stands", async () => {
  const odd = Array.from({ length: 12 }, (_, at) => record(`n${at}`, `Lost \ufffd ${at}`)).join(
    "\n",
  );
  const { code, text, data } = await typed(`${record("ok", "Whole")}\nno record\n${odd}`);
  expect(code).toBe(1);
  expect(text).toContain(
    "14 records: 13 new, 0 changed, 0 unchanged, 0 deleted, 1 failed; 12 with",
  );
  expect(text).toMatch(/failed, at byte \d+: The JSON is not well formed/);
  expect(text).toMatch(/odd, at byte \d+ \(n9\): Field 245 has a character that was lost/);
  expect(text).not.toContain("(n10)");
  expect(text).toContain("\n  …\n");
  const tenRead = expect.objectContaining({ length: 10 }) as unknown;
  expect(data).toMatchObject({ warnings: tenRead, complete: false });
  expect(text).toMatch(/Report: http.*\/desk\/isle\/catalogue\/imports\/[0-9a-f-]{36}$/);
});

test("programs are told all of it", async () => {
  const { data } = await typed(`${record("ok", "Lost \ufffd")}\nno record`, { json: true });
  const found = { offset: 0, controlNumber: "ok", code: "replacement-character" };
  expect(data).toMatchObject({
    read: 2,
    warned: 1,
    complete: true,
    failures: [{ code: "json-malformed", reason: expect.stringContaining("well formed") }],
    warnings: [{ ...found, params: { tag: "245" }, reason: expect.stringContaining("245") }],
  });
});

test("a thousand that failed are all there is, one more is not", async () => {
  const failing = (count: number) => typed("{}\n".repeat(count), { json: true });
  const [all, more] = [await failing(1000), await failing(1001)];
  const first = expect.objectContaining({ length: 1000 }) as unknown;
  expect(all.data).toMatchObject({ failed: 1000, failures: first, complete: true });
  expect(more.data).toMatchObject({ failed: 1001, failures: first, complete: false });
});

test("a full load that withdraws nothing says so", async () => {
  const { code, text, data } = await typed("[]", { full: true });
  expect(code).toBe(1);
  expect(text).toContain("failed. 0 records");
  expect(text).toContain("Nothing was withdrawn.");
  expect(data).toMatchObject({ detail: { reason: "nothing-in-full-load", withheld: true } });
});

test("standard input is loaded at once, as a file is, and no job is left to load it again", async () => {
  const content = Readable.from([Buffer.from(record("piped", "Piped in"))]);
  const library = await d.library("delta");
  const loaded = await loadStream(d, library, { fileName: "standard input", content });
  expect(loaded).toMatchObject({ state: "finished", path: null, counts: { new: 1 } });
  const { rows } = await sql`select 1 from graphile_worker._private_jobs
    where payload::text like ${`%${loaded.id}%`}`.execute(d.database);
  expect(rows).toEqual([]);
});
