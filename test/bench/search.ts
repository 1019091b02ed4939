// node test/bench/search.ts [records] [engine …]: our search engine and others on the same records.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bruteForce } from "./search-brute.ts";
import { Engine } from "./search-engine.ts";
import type { Latency } from "./search-measure.ts";
import { openPeers } from "./search-peers.ts";
import { queries } from "./search-queries.ts";
import { indexTable, latencyTable, type Row, speedTable, upkeepTable } from "./search-report.ts";

const CHECKED_OF_EACH = 3;
const CLIENTS = 4;
const [size = "1000000", ...named] = process.argv.slice(2);
const records = Number(size);
const names = named.length > 0 ? named : Object.keys(openPeers);
const directory = mkdtempSync(join(tmpdir(), "bench-search-"));

try {
  const engines: Engine[] = [];
  for (const name of names) engines.push(await Engine.start(name, join(directory, name), records));
  console.log(
    `${records.toLocaleString("en")} records of a generated catalogue, ${CLIENTS} clients where not said otherwise, ` +
      `20 hits and four facets; the engines take turns at each kind of query.\n`,
  );
  await tellBuilding(engines);
  for (const scoped of [false, true]) await tellQueries(engines, scoped);
  await tellUpkeep(engines);
  for (const engine of engines) await engine.call("close");
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** Builds, and compares a few queries of each kind, with and without scope, with the truth. */
async function tellBuilding(engines: readonly Engine[]): Promise<void> {
  const all = [...queries(records, false), ...queries(records, true)];
  const asked = all.filter((_, i) => i % 60 < CHECKED_OF_EACH);
  const answers = bruteForce(records, asked);
  const rows = [];
  for (const engine of engines) {
    console.error(`${engine.name}: building`);
    const built = await engine.call("build");
    rows.push({ engine: engine.name, built, checked: await engine.call("check", answers) });
  }
  console.log(`${indexTable(rows, records)}\n`);
}

async function tellQueries(engines: readonly Engine[], scoped: boolean): Promise<void> {
  const kinds = [...new Set(queries(records, scoped).map(({ kind }) => kind))];
  for (const engine of engines) await engine.call("measure", null, scoped, CLIENTS);
  const each: Row[] = [];
  for (const kind of kinds) {
    console.error(`${scoped ? "25 libraries" : "all libraries"}: ${kind}`);
    each.push({ name: kind, figures: await inTurn(engines, kind, scoped, CLIENTS) });
  }
  const together: Row[] = [];
  for (const clients of [CLIENTS, 1]) {
    const name = `all kinds, ${clients} client${clients === 1 ? "" : "s"}`;
    together.push({ name, figures: await inTurn(engines, null, scoped, clients) });
  }
  console.log(`### ${scoped ? "In a scope of 25 libraries" : "In the whole network"}\n`);
  console.log(`${latencyTable([...each, ...together])}\n`);
  console.log(`${speedTable(together)}\n`);
}

async function inTurn(
  engines: readonly Engine[],
  kind: string | null,
  scoped: boolean,
  clients: number,
): Promise<ReadonlyMap<string, Latency>> {
  const figures = new Map<string, Latency>();
  for (const engine of engines)
    figures.set(engine.name, await engine.call("measure", kind, scoped, clients));
  return figures;
}

async function tellUpkeep(engines: readonly Engine[]): Promise<void> {
  for (const engine of engines) {
    const upkeep = await engine.call("upkeep");
    if (upkeep) console.log(`### Upkeep of our own index\n\n${upkeepTable(upkeep)}`);
  }
}
