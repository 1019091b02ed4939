// node bin/run.mjs test/bench/http.ts [records] [folder]: whole searches over HTTP against the product in service.
// With a folder the catalogue in it is used again.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { catchUp } from "../../src/app/search/follow.ts";
import { fillCatalogue, knownTitles, withCatalogue } from "./http-catalogue.ts";
import { type Client, startClient } from "./http-client.ts";
import { type CpuTime, cpuTimeBelow } from "./http-cpu.ts";
import type { LoadFigures } from "./http-load.ts";
import { questionsAbout, type Questions } from "./http-questions.ts";
import { serve, type Served } from "./http-server.ts";
import { markdownTable } from "./table.ts";

const CONNECTIONS = 4;
const SECONDS = 4;
const ROUNDS = 3;
const [records = "100000", kept] = process.argv.slice(2);
const folder = kept ?? mkdtempSync(join(tmpdir(), "commonshelf-bench-"));

type Round = LoadFigures & { readonly cpu: CpuTime | null };

try {
  if (!existsSync(join(folder, "postgres"))) await fillCatalogue(folder, Number(records));
  const { questions, titles } = await withCatalogue(folder, async (deployment) => {
    await catchUp(deployment.following);
    return {
      questions: questionsAbout(await knownTitles(deployment, 1000)),
      titles: deployment.services.search.size().documents,
    };
  });
  const server = await serve(folder, process.env["BENCH_SERVER_OPTIONS"]);
  const client = startClient();
  try {
    console.log(
      `${Number(records).toLocaleString("en")} records of ten libraries, ${titles.toLocaleString("en")} titles; ` +
        `${CONNECTIONS} connections from a process of its own on the same cores. The processor time of a ` +
        `request, with all threads and PostgreSQL, says what is possible when nothing else runs.\n`,
    );
    console.log(markdownTable(await measure(client, server, targetsOf(questions))));
  } finally {
    client.close();
    await server.stop();
  }
} finally {
  if (!kept) rmSync(folder, { recursive: true, force: true });
}

type Targets = Readonly<Record<string, readonly string[]>>;

function targetsOf(questions: Questions): Targets {
  const lists = Object.values(questions);
  const mixed = lists.flatMap((_, i) =>
    lists.flatMap((list) => list.filter((__, j) => j % lists.length === i)),
  );
  const json = (list: readonly string[]) => list.map((query) => `/api/v1/titles?${query}`);
  return {
    "JSON, all kinds": json(mixed),
    // As many as a page of results offers at once, the four that narrow most.
    "JSON, all kinds, four facets": json(mixed).map(
      (path) => `${path}&facets=library,form,language,decade`,
    ),
    "page /find, all kinds": mixed.map((query) => `/find?${query}`),
    ...Object.fromEntries(
      Object.entries(questions).map(([kind, list]) => [`JSON, ${kind}`, json(list)]),
    ),
    "/health, for comparison": ["/health"],
  };
}

/** All targets in turn, several times over, so that each meets the same load of the machine. */
async function measure(client: Client, server: Served, targets: Targets) {
  const names = Object.keys(targets);
  const rounds = new Map(names.map((name): [string, Round[]] => [name, []]));
  for (const paths of Object.values(targets)) await ask(client, server, paths, SECONDS / 2);
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, paths] of Object.entries(targets))
      rounds.get(name)?.push(await ask(client, server, paths, SECONDS));
  return names.map((name) => rowOf(name, rounds.get(name) ?? []));
}

async function ask(
  client: Client,
  { origin, pid }: Served,
  paths: readonly string[],
  seconds: number,
): Promise<Round> {
  const before = cpuTimeBelow(pid);
  const figures = await client.ask({ origin, paths, connections: CONNECTIONS, seconds });
  const after = cpuTimeBelow(pid);
  const cpu = before &&
    after && { node: after.node - before.node, postgres: after.postgres - before.postgres };
  return { ...figures, cpu };
}

function rowOf(name: string, rounds: readonly Round[]) {
  const median = (pick: (round: Round) => number) =>
    rounds.map(pick).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN;
  const each = (part: keyof CpuTime) =>
    median(({ cpu, requests }) => ((cpu?.[part] ?? Number.NaN) * 1000) / requests);
  const [node, postgres] = [each("node"), each("postgres")];
  return {
    answers: name,
    "per second": median(({ perSecond }) => perSecond),
    "p50 ms": median(({ p50 }) => p50),
    "p95 ms": median(({ p95 }) => p95),
    kB: median(({ bytes }) => bytes) / 1000,
    "CPU ms, Node": node,
    "CPU ms, PostgreSQL": postgres,
    "possible per second": (1000 * availableParallelism()) / (node + postgres),
  };
}
