import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "#kernel/config";
import { startEmbedded } from "#kernel/db";
import { addLibrary } from "#kernel/tenancy";
import { openDeployment, type Deployment } from "../../src/app/deployment.ts";
import { loadDemo } from "../../src/app/demo/load.ts";
import { loadFile } from "../../src/app/load-file.ts";
import { migrateAll } from "../../src/app/migrate.ts";
import { catchUp } from "../../src/app/search/follow.ts";
import { asSystem } from "../../src/app/system.ts";
import {
  demoQueries,
  type FixtureFile,
  fixtureFiles,
  fixtureQueries,
  type Judged,
  type JudgedSet,
} from "./known-item-judged.ts";
import { markdownTable } from "./table.ts";

/**
 * How well the known item comes first: judged queries against the catalogues of the demo and of the
 * public fixtures, loaded together, as mean reciprocal rank over the first ten titles. A title counts
 * when one of its records is judged. `--missed` lists the queries whose title does not come first.
 */
async function recordsByTitle({ run }: Deployment): Promise<Map<string, string[]>> {
  const { rows } = await run(asSystem("bench"), (ctx) =>
    sql<{ title: string; records: string[] }>`
      select m.cluster_id as title, array_agg(l.code || ' ' || r.control_number) as records
      from bib_record r join library l on l.id = r.library_id join cluster_member m on m.record_id = r.id
      group by m.cluster_id`.execute(ctx.tx),
  );
  return new Map(rows.map(({ title, records }) => [title, records]));
}

async function rankOf(
  { query, records }: Judged,
  { services }: Deployment,
  titles: Map<string, string[]>,
): Promise<number> {
  const { hits } = await services.search.query({
    kinds: ["title"],
    clauses: [{ text: query }],
    offset: 0,
    limit: 10,
  });
  return 1 + hits.findIndex(({ id }) => titles.get(id)?.some((record) => records.has(record)));
}

async function measure(deployment: Deployment, { set, queries }: JudgedSet) {
  const titles = await recordsByTitle(deployment);
  askOnlyFor(queries, new Set([...titles.values()].flat()));
  const byKind = new Map<string, number[]>();
  for (const query of queries) {
    const rank = await rankOf(query, deployment, titles);
    const value = rank === 0 ? 0 : 1 / rank;
    byKind.set(query.kind, [...(byKind.get(query.kind) ?? []), value]);
    if (value < 1 && process.argv.includes("--missed"))
      console.log(`rank ${rank || "-"}\t${query.kind}\t${query.query}\t${[...query.records][0]}`);
  }
  return [...byKind, ["all", [...byKind.values()].flat()] as const].map(([kind, values]) =>
    rowOf(set, kind, values),
  );
}

/** A judged record that is not there would look as if the engine did not find it. */
function askOnlyFor(queries: readonly Judged[], loaded: ReadonlySet<string>): void {
  const wrong = queries.filter(({ records }) => records.isDisjointFrom(loaded));
  if (wrong.length > 0)
    throw new Error(`not in the catalogue: ${wrong.map(({ query }) => query).join("; ")}`);
}

function rowOf(set: string, kind: string, values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { set, queries: kind, number: values.length, "mean reciprocal rank": mean.toFixed(3) };
}

async function loadFixture(deployment: Deployment, { code, path }: FixtureFile): Promise<void> {
  const library = await deployment.run(asSystem("bench"), (ctx) =>
    addLibrary(ctx, { code, name: code }),
  );
  await loadFile(deployment, library, { path });
}

const files = fixtureFiles();
if (files.length === 0)
  console.log("The public fixtures are not beside the repository: the demo alone is judged.\n");
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
  for (const file of files) await loadFixture(deployment, file);
  await catchUp(deployment.following);
  const sets = files.length === 0 ? [demoQueries()] : [demoQueries(), fixtureQueries()];
  const tables = [];
  for (const set of sets) tables.push(...(await measure(deployment, set)));
  console.log(markdownTable(tables));
  await deployment.close();
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
