import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { packageRoot, readConfig } from "#kernel/config";
import { startEmbedded } from "#kernel/db";
import { openDeployment, type Deployment } from "../../src/app/deployment.ts";
import { loadDemo } from "../../src/app/demo/load.ts";
import { migrateAll } from "../../src/app/migrate.ts";
import { catchUp } from "../../src/app/search/follow.ts";
import { asSystem } from "../../src/app/system.ts";
import { markdownTable } from "./table.ts";

/**
 * How well the known item comes first: the judged queries of the demo against the demo's catalogue,
 * as mean reciprocal rank over the first ten titles. A title counts when any of its records
 * describes a judged work (demo/truth.tsv).
 */
type Judged = { readonly query: string; readonly works: readonly string[]; readonly kind: string };

const lines = (file: string) =>
  readFileSync(join(packageRoot, "demo", file), "utf8")
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"));

const judged = lines("queries.tsv")
  .slice(1)
  .map((line): Judged => {
    const [query = "", works = "", kind = ""] = line.split("\t");
    return { query, works: works.split("|"), kind };
  });

async function worksByTitle({ run }: Deployment): Promise<Map<string, Set<string>>> {
  const truth = new Map(
    lines("truth.tsv")
      .map((line) => line.split("\t"))
      .map(([library, number, , work]) => [`${library} ${number}`, work ?? ""]),
  );
  const { rows } = await run(asSystem("bench"), (ctx) =>
    sql<{
      cluster: string;
      record: string;
    }>`select m.cluster_id as cluster, l.code || ' ' || r.control_number as record
      from bib_record r join library l on l.id = r.library_id join cluster_member m on m.record_id = r.id`.execute(
      ctx.tx,
    ),
  );
  const works = new Map<string, Set<string>>();
  for (const { cluster, record } of rows)
    works.set(cluster, (works.get(cluster) ?? new Set()).add(truth.get(record) ?? ""));
  return works;
}

async function rankOf(
  { query, works }: Judged,
  { services }: Deployment,
  truth: Map<string, Set<string>>,
): Promise<number> {
  const { hits } = await services.search.query({
    kinds: ["title"],
    clauses: [{ text: query }],
    offset: 0,
    limit: 10,
  });
  return 1 + hits.findIndex(({ id }) => works.some((work) => truth.get(id)?.has(work)));
}

async function measure(deployment: Deployment): Promise<void> {
  const truth = await worksByTitle(deployment);
  const byKind = new Map<string, number[]>();
  for (const query of judged) {
    const rank = await rankOf(query, deployment, truth);
    const value = rank === 0 ? 0 : 1 / rank;
    byKind.set(query.kind, [...(byKind.get(query.kind) ?? []), value]);
    if (value < 1 && process.argv.includes("--missed"))
      console.log(`rank ${rank || "-"}\t${query.kind}\t${query.query}\t${query.works.join("|")}`);
  }
  const rows = [...byKind, ["all", [...byKind.values()].flat()] as const];
  console.log(markdownTable(rows.map(([kind, values]) => rowOf(kind, values))));
}

function rowOf(kind: string, values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { queries: kind, number: values.length, "mean reciprocal rank": mean.toFixed(3) };
}

const folder = await mkdtemp(join(tmpdir(), "commonshelf-bench-"));
const server = await startEmbedded({
  dataDir: join(folder, "postgres"),
  settings: { fsync: "off" },
});
try {
  const config = readConfig({ COMMONSHELF_DATA: folder, LOG_LEVEL: "warn", SEARCH_THREADS: "0" });
  await migrateAll(server.ownerUrl, config);
  const deployment = await openDeployment({ config, databaseUrl: server.url });
  await loadDemo(deployment, () => undefined);
  await catchUp(deployment.following);
  await measure(deployment);
  await deployment.close();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
