import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#kernel/config";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { runImport, startImport } from "../../index.ts";
import { administrator } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { cancelImport } from "./cancel-import.ts";
import { resumeImports } from "./resume-imports.ts";

const RECORDS = 4000;
let d: TestDeployment;
let folder: string;
beforeAll(async () => {
  d = await testDeployment();
  folder = await mkdtemp(join(tmpdir(), "commonshelf-resume-"));
});
afterAll(async () => {
  await d.close();
  await rm(folder, { recursive: true, force: true });
});

const books = (name: string) =>
  sample.file(
    ...Array.from({ length: RECORDS }, (_, at) => ({
      number: `${name}${at}`,
      title: `Volume ${at * 7919} of ${name} ${at}`,
      copies: [[`${name}${at}`, "available"]] as const,
    })),
  );
const stored = (content: Buffer) => d.services.blobs.put(Readable.from([content]));
const count = async (table: string, library: Library) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{
      n: string;
    }>`select count(*) as n from ${sql.table(table)} where library_id = ${library.id}`.execute(
      ctx.tx,
    ),
  );
  return Number(rows[0]?.n);
};

describe("an import whose process is killed", () => {
  it.each([
    ["plain", "mrc", (content: Buffer) => content],
    ["packed", "mrc.gz", (content: Buffer) => gzipSync(content)],
  ])("goes on behind the last batch (%s)", async (name, ending, pack) => {
    const library = await d.library(name);
    const content = pack(books(name));
    const path = join(folder, `${name}.${ending}`);
    await writeFile(path, content);
    const visitor = administrator(library);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const { id } = await d.run(visitor, (ctx) =>
      startImport(ctx, { fileName: path, sha256, bytes: content.length, path, mode: "update" }),
    );
    const seen = await killAfterBatches(id, library, 2);
    const left = await count("bib_record", library);
    expect(left).toBeGreaterThanOrEqual(seen);
    expect(left).toBeLessThan(RECORDS);
    const done = await runImport({ ...d, visitor }, id);
    expect(done).toMatchObject({
      state: "finished",
      counts: { read: RECORDS, new: RECORDS, changed: 0, unchanged: 0 },
    });
    expect(await count("bib_record", library)).toBe(RECORDS);
    expect(await count("item", library)).toBe(RECORDS);
  });

  it("is found by its silence, and asked for again", async () => {
    const library = await d.library("silent");
    const visitor = administrator(library);
    const { sha256, bytes } = await stored(sample.record({ number: "1" }));
    const { id } = await d.run(visitor, (ctx) =>
      startImport(ctx, { fileName: "f", sha256, bytes, mode: "update" }),
    );
    await d.asSystem((ctx) =>
      sql`insert into import_state values (${id}, ${library.id}, 1, 'running', now(), null, 'x')`.execute(
        ctx.tx,
      ),
    );
    expect(await d.asSystem(resumeImports)).toBe(0);
    await d.asSystem((ctx) =>
      sql`update import set touched_at = now() - interval '3 minutes' where id = ${id}`.execute(
        ctx.tx,
      ),
    );
    expect(await d.asSystem(resumeImports)).toBe(1);
    await d.asSystem((ctx) =>
      sql`insert into import_state select ${id}, ${library.id}, n, 'running', now(), null, 'x', '{"position": 0}'
        from generate_series(2, 6) n`.execute(ctx.tx),
    );
    expect(await d.asSystem(resumeImports)).toBe(0);
    const stuck = await runImport({ ...d, visitor }, id);
    expect(stuck).toMatchObject({ state: "failed", detail: { reason: "no-progress" } });
  });

  it("is loaded once when two processes go on with it at the same time", async () => {
    const library = await d.library("twice");
    const visitor = administrator(library);
    const { sha256, bytes } = await stored(books("twice"));
    const { id } = await d.run(visitor, (ctx) =>
      startImport(ctx, { fileName: "f", sha256, bytes, mode: "update" }),
    );
    await Promise.all([runImport({ ...d, visitor }, id), runImport({ ...d, visitor }, id)]);
    const done = await runImport({ ...d, visitor }, id);
    expect(done).toMatchObject({ state: "finished", counts: { read: RECORDS, new: RECORDS } });
    expect(await count("bib_record", library)).toBe(RECORDS);
  });
});

describe("an import that reads and has loaded nothing yet", () => {
  const few = (name: string) =>
    sample.file(
      ...Array.from({ length: 120 }, (_, at) => ({ number: `${name}${at}`, title: `Part ${at}` })),
    );
  const age = (id: string) =>
    d.asSystem((ctx) =>
      sql`update import set touched_at = now() - interval '3 minutes' where id = ${id}`.execute(
        ctx.tx,
      ),
    );

  /** Runs an import for which 11 seconds pass with each piece of its file; `during` happens before each. */
  async function slowly(name: string, during: (id: string, visitor: Visitor) => Promise<unknown>) {
    const library = await d.library(name);
    const visitor = administrator(library);
    const content = few(name);
    const { sha256, bytes } = await stored(content);
    const { id } = await d.run(visitor, (ctx) =>
      startImport(ctx, { fileName: "f", sha256, bytes, mode: "update" }),
    );
    await age(id);
    let seconds = 0;
    const clock = { now: () => d.services.clock.now().add({ seconds }) };
    async function* get() {
      for (let at = 0; at < content.length; at += 8000) {
        seconds += 11;
        await during(id, visitor);
        yield content.subarray(at, at + 8000);
      }
    }
    const blobs = { ...d.services.blobs, get };
    return runImport({ ...d, services: { ...d.services, clock, blobs }, visitor }, id);
  }

  it("is not taken for dead, however long it waited and goes on reading", async () => {
    const resumed: number[] = [];
    const done = await slowly("slow", async (id) => {
      resumed.push(await d.asSystem(resumeImports));
      await age(id);
    });
    expect(done).toMatchObject({ state: "finished", counts: { new: 120 } });
    expect(resumed.length).toBeGreaterThan(6);
    expect(resumed.filter((count) => count > 0)).toEqual([]);
  });

  it("stops when it is asked to", async () => {
    let pieces = 0;
    const stopped = await slowly("halted", async (id, visitor) => {
      pieces += 1;
      if (pieces === 1) await d.run(visitor, (ctx) => cancelImport(ctx, id));
    });
    expect(stopped).toMatchObject({ state: "cancelled", counts: { read: 0 } });
    expect(pieces).toBe(1);
  });
});

/** Runs the import in a process of its own and kills it after some batches. @returns records it said to have loaded. */
async function killAfterBatches(id: string, library: Library, batches: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ["--input-type=module-typescript", "--eval", script(id, library)],
    {
      cwd: packageRoot,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let loaded = 0;
  let told = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    loaded = Number(line);
    told += 1;
    if (told === batches) child.kill("SIGKILL");
  }
  return loaded;
}

const script = (id: string, library: Library) => `
  import { systemPrincipal } from "#kernel/access";
  import { systemClock } from "#kernel/clock";
  import { createDatabase } from "#kernel/db";
  import { createRunner } from "#kernel/tenancy";
  import { runImport } from "#modules/catalogue";
  const services = { clock: systemClock };
  const run = createRunner(createDatabase(${JSON.stringify(d.url)}), services);
  const visitor = { principal: systemPrincipal("test"), library: ${JSON.stringify(library.id)}, locale: "en" };
  await runImport({ run, services, visitor, onProgress: ({ counts }) => console.log(counts.read) }, ${JSON.stringify(id)});
`;
