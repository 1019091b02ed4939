// node bin/run.mjs test/bench/oai.ts [records] [folder]: whole harvests by OAI-PMH from the product in service.
// With a folder the catalogue in it is used again.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { modules } from "../../src/app/modules.ts";
import { changeFollowers } from "../../src/app/registry.ts";
import { tellFollowers } from "../../src/app/search/change-followers.ts";
import { fillCatalogue, withCatalogue } from "./http-catalogue.ts";
import { cpuTimeBelow } from "./http-cpu.ts";
import { serve, type Served } from "./http-server.ts";
import { harvest, type Harvest } from "./oai-harvest.ts";
import { markdownTable } from "./table.ts";

const [records = "50000", kept] = process.argv.slice(2);
const folder = kept ?? mkdtempSync(join(tmpdir(), "commonshelf-bench-"));

/** Stamps lie ahead: nothing is seen before their time. */
const AHEAD_MS = 4000;

const lists = {
  "ListRecords marc21": { verb: "ListRecords", prefix: "marc21", harvesters: 1, gzip: false },
  "ListRecords marc21, two harvesters": {
    verb: "ListRecords",
    prefix: "marc21",
    harvesters: 2,
    gzip: false,
  },
  "ListRecords marc21, gzip": { verb: "ListRecords", prefix: "marc21", harvesters: 1, gzip: true },
  "ListRecords oai_dc": { verb: "ListRecords", prefix: "oai_dc", harvesters: 1, gzip: false },
  "ListRecords oai_dc, two harvesters": {
    verb: "ListRecords",
    prefix: "oai_dc",
    harvesters: 2,
    gzip: false,
  },
  ListIdentifiers: { verb: "ListIdentifiers", prefix: "oai_dc", harvesters: 1, gzip: false },
} as const;

try {
  if (!existsSync(join(folder, "postgres"))) await fillCatalogue(folder, Number(records));
  const offering = performance.now();
  await withCatalogue(folder, ({ run }) => tellFollowers(run, changeFollowers(modules)));
  const offered = (performance.now() - offering) / 1000;
  await pause(AHEAD_MS);
  const server = await serve(folder, process.env["BENCH_SERVER_OPTIONS"]);
  try {
    await measure(server, lists["ListRecords marc21"]);
    const rows = [];
    for (const [name, list] of Object.entries(lists))
      rows.push(rowOf(name, await measure(server, list)));
    console.log(
      `${Number(records).toLocaleString("en")} records of ten libraries, ${rows[0]?.records.toLocaleString("en") ?? 0} titles, each ` +
        `with its copies; the first offer of all of them took ${offered.toFixed(1)} s. The harvester is a process of ` +
        `its own on the same cores; two share the work of none: each takes everything.\n`,
    );
    console.log(markdownTable(rows));
  } finally {
    await server.stop();
  }
} finally {
  if (!kept) rmSync(folder, { recursive: true, force: true });
}

type List = (typeof lists)[keyof typeof lists];
type Measured = {
  readonly harvests: readonly Harvest[];
  readonly seconds: number;
  readonly node: number;
  readonly postgres: number;
};

async function measure({ origin, pid }: Served, list: List): Promise<Measured> {
  const before = cpuTimeBelow(pid);
  const begun = performance.now();
  const each = Array.from({ length: list.harvesters }, () => harvest(`${origin}/oai`, list));
  const harvests = await Promise.all(each);
  const seconds = (performance.now() - begun) / 1000;
  const after = cpuTimeBelow(pid);
  const spent = (part: "node" | "postgres") =>
    before && after ? after[part] - before[part] : Number.NaN;
  return { harvests, seconds, node: spent("node"), postgres: spent("postgres") };
}

function rowOf(name: string, { harvests, seconds, node, postgres }: Measured) {
  const [first] = harvests;
  const total = harvests.reduce((sum, one) => sum + one.records, 0);
  const pages = first?.pages ?? [];
  const tenth = Math.max(1, Math.floor(pages.length / 10));
  return {
    list: name,
    records: first?.records ?? 0,
    "per second": total / seconds,
    MB: (first?.bytes ?? 0) / 1e6,
    // The very first page also counts the list.
    "page ms, first tenth": median(pages.slice(1, tenth + 1)),
    "page ms, last tenth": median(pages.slice(-tenth - 1, -1)),
    "CPU µs a record, Node": (node * 1e6) / total,
    "CPU µs a record, PostgreSQL": (postgres * 1e6) / total,
    "possible per second": (availableParallelism() * total) / (node + postgres),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
