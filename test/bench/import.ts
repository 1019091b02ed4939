/**
 * Loading at scale: real records multiplied by a seeded generator, read, described, matched, stored
 * and indexed. `node test/bench/import.ts [--records 100000] [--seed 1] [--one]`; `--one` loads all
 * of them as one file of one library.
 */
import { appendFileSync, createReadStream, readFileSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { readConfig } from "#kernel/config";
import { startEmbedded } from "#kernel/db";
import { addLibrary } from "#kernel/tenancy";
import { describeRecord, readMarcBatches } from "#standards/marc";
import { type Deployment, openDeployment } from "../../src/app/deployment.ts";
import { loadFile } from "../../src/app/load-file.ts";
import { migrateAll } from "../../src/app/migrate.ts";
import { catchUp } from "../../src/app/search/follow.ts";
import { asSystem } from "../../src/app/system.ts";
import { type Corpus, writeCorpus } from "./import-corpus.ts";
import { judge } from "./import-judge.ts";

const { values: options } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    one: { type: "boolean", default: false },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n`);
const folder = await mkdtemp(join(tmpdir(), "commonshelf-bench-"));
const config = readConfig({
  NODE_ENV: "test",
  LOG_LEVEL: "fatal",
  SEARCH_THREADS: "0",
  COMMONSHELF_DATA: folder,
});
const peak = watchMemory();
const server = await startEmbedded({ dataDir: join(folder, "postgres") });
try {
  await migrateAll(server.ownerUrl, config);
  const corpus = await prepare();
  await measureReading(corpus);
  const loaded = await measureLoading(corpus);
  await measureIndexing(loaded);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function prepare(): Promise<Corpus> {
  const written = await writeCorpus(folder, Number(options.records), Number(options.seed));
  return options.one ? joined(written) : written;
}

function joined(corpus: Corpus): Corpus {
  const path = join(folder, "one.mrc");
  for (const file of corpus.files) {
    appendFileSync(path, readFileSync(file.path));
    rmSync(file.path);
  }
  const records = corpus.files.reduce((sum, file) => sum + file.records, 0);
  return { ...corpus, files: [{ code: "one", path, records }] };
}

async function measureReading({ files }: Corpus): Promise<void> {
  for (const [name, describes] of [
    ["read", false],
    ["read and describe", true],
  ] as const) {
    const start = performance.now();
    let records = 0;
    for (const { path } of files)
      for await (const results of readMarcBatches(
        createReadStream(path, { highWaterMark: 262_144 }),
      ))
        for (const result of results) {
          records += 1;
          if (describes && result.ok) describeRecord(result.record);
        }
    report(name, records, start);
  }
}

async function measureLoading({ files, titleOf }: Corpus): Promise<number> {
  const deployment = await openDeployment({ config, databaseUrl: server.url, searches: false });
  peak.reset();
  let records = 0;
  const start = performance.now();
  for (const { code, path } of files) {
    const library = await deployment.run(asSystem("bench"), (ctx) =>
      addLibrary(ctx, { code, name: code }),
    );
    const from = performance.now();
    const { counts } = await loadFile(deployment, library, { path });
    records += counts.read;
    report(`load ${code} (${counts.failed} failed)`, counts.read, from);
  }
  report("load: read, describe, match, store", records, start);
  say(`peak memory of the loading process: ${peak.megabytes()} MB`);
  await tell(deployment, titleOf);
  await deployment.close();
  return records;
}

async function measureIndexing(records: number): Promise<void> {
  const deployment = await openDeployment({ config, databaseUrl: server.url });
  const { run, following } = deployment;
  const reading = performance.now();
  for (const { ids, load } of following.sources)
    for (let after: string | null = null; ;) {
      const page = await run(asSystem("bench"), async (ctx) => {
        const found = await ids(ctx, after, 1000);
        await load(ctx, found);
        return found;
      });
      after = page.at(-1) ?? null;
      if (after === null) break;
    }
  report("make documents", records, reading);
  const start = performance.now();
  await catchUp(following);
  report("make documents and index them", records, start);
  const { documents, bytes } = deployment.services.search.size();
  say(`${documents} documents, ${Math.round(bytes / documents)} bytes each`);
  await deployment.close();
}

/** What the database holds, how large it is, and how well the titles were recognised. */
async function tell({ run }: Deployment, titleOf: Corpus["titleOf"]): Promise<void> {
  const { rows } = await run(asSystem("bench"), (ctx) =>
    sql<{
      table: string;
      mb: number;
    }>`select relname as table, pg_total_relation_size(oid) / 1000000 as mb
      from pg_class where relname in ('bib_record', 'item', 'cluster', 'cluster_member', 'match_key') order by 1`.execute(
      ctx.tx,
    ),
  );
  say(rows.map(({ table, mb }) => `${table} ${mb} MB`).join(", "));
  const { precision, recall, titles } = await judge(run, titleOf);
  say(`${titles} titles; pairs: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
}

function report(stage: string, records: number, start: number): void {
  const seconds = (performance.now() - start) / 1000;
  say(
    `${stage}: ${records} records in ${seconds.toFixed(1)} s, ${Math.round(records / seconds)}/s`,
  );
}

function watchMemory(): { reset: () => void; megabytes: () => number } {
  let highest = 0;
  const timer = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 200);
  timer.unref();
  return { reset: () => (highest = 0), megabytes: () => Math.round(highest / 1e6) };
}
