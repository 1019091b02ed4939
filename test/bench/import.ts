/**
 * Loading at scale: real records multiplied by a seeded generator, read, described, matched, stored
 * and indexed. `node bin/run.mjs test/bench/import.ts [--records 100000] [--seed 1] [--one]`; `--one`
 * loads all of them as one file of one library.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { readConfig } from "#kernel/config";
import { startEmbedded } from "#kernel/db";
import { addLibrary } from "#kernel/tenancy";
import { type Deployment, openDeployment } from "../../src/app/deployment.ts";
import { loadFile } from "../../src/app/load-file.ts";
import { migrateAll } from "../../src/app/migrate.ts";
import { rebuildIndex } from "../../src/app/search/rebuild.ts";
import { asSystem } from "../../src/app/system.ts";
import {
  type CorpusFile,
  type CorpusRequest,
  trueTitles,
  WRITE,
  writeCorpusApart,
} from "./import-corpus.ts";
import { judge } from "./import-judge.ts";
import { type Stage, timed } from "./import-stage.ts";
import { writeForParent } from "./import-write.ts";
import { markdownTable } from "./table.ts";

if (process.argv[2] === WRITE) {
  const request: CorpusRequest = JSON.parse(process.argv[3] ?? "");
  await writeForParent(request);
  process.exit();
}

const { values: options } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    one: { type: "boolean", default: false },
  },
});

const say = (text: string) => process.stdout.write(`${text}\n\n`);
const folder = await mkdtemp(join(tmpdir(), "commonshelf-bench-"));
const config = readConfig({
  NODE_ENV: "test",
  LOG_LEVEL: "fatal",
  SEARCH_THREADS: "0",
  COMMONSHELF_DATA: folder,
});
const server = await startEmbedded({ dataDir: join(folder, "postgres") });
try {
  await migrateAll(server.ownerUrl, config);
  const { files, stages } = await writeCorpusApart({
    folder,
    size: Number(options.records),
    seed: Number(options.seed),
    one: options.one,
  });
  const loading = await load(files);
  const indexing = await index(loading.records);
  say(markdownTable([...stages, loading, indexing, together(loading, indexing)]));
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function load(files: readonly CorpusFile[]): Promise<Stage> {
  const deployment = await openDeployment({ config, databaseUrl: server.url, searches: false });
  const stage = await timed("load: read, describe, match, store", async () => {
    let records = 0;
    for (const { code, path } of files) {
      const library = await deployment.run(asSystem("bench"), (ctx) =>
        addLibrary(ctx, { code, name: code }),
      );
      const { counts } = await loadFile(deployment, library, { path, onProgress });
      if (counts.failed > 0) say(`${code}: ${counts.failed} records failed`);
      records += counts.read;
    }
    return records;
  });
  await tell(deployment);
  await deployment.close();
  return stage;
}

function onProgress({ fileName, counts }: { fileName: string; counts: { read: number } }): void {
  if (counts.read % 50_000 === 0) process.stderr.write(`${fileName}: ${counts.read}\n`);
}

async function index(records: number): Promise<Stage> {
  const { following, services, close } = await openDeployment({ config, databaseUrl: server.url });
  const stage = await timed("index: make documents, build", async () => {
    await rebuildIndex(following);
    return records;
  });
  const { documents, bytes } = services.search.size();
  say(`${documents} documents, ${Math.round(bytes / documents)} bytes each.`);
  await close();
  return stage;
}

function together(a: Stage, b: Stage): Stage {
  const seconds = a.seconds + b.seconds;
  const peak = Math.max(a["peak MB"], b["peak MB"]);
  return {
    stage: "load and index",
    records: a.records,
    seconds,
    "records/s": a.records / seconds,
    "peak MB": peak,
  };
}

/** What the database holds, how large it is, and how well the titles were recognised. */
async function tell({ run }: Deployment): Promise<void> {
  const { rows } = await run(asSystem("bench"), (ctx) =>
    sql<{ table: string; MB: number }>`
      select relname as table, (pg_total_relation_size(oid) / 1000000)::int as "MB" from pg_class
      where relname in ('bib_record', 'item', 'cluster', 'cluster_member', 'match_key') order by 1`.execute(
      ctx.tx,
    ),
  );
  say(markdownTable(rows));
  // Records of one library never stand together: there is nothing to judge.
  if (options.one) return;
  const { precision, recall, titles } = await judge(run, trueTitles());
  say(`${titles} titles. Pairs: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}.`);
}
