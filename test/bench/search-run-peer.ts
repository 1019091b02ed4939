import { mkdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { BenchAnswer, SearchPeer } from "./search-peer.ts";
import { measure } from "./search-measure.ts";
import type { Latency } from "./search-measure.ts";
import { openPeers } from "./search-peers.ts";
import { OwnPeer } from "./search-own.ts";
import { queries } from "./search-queries.ts";
import type { BenchQuery } from "./search-queries.ts";
import { measureUpkeep } from "./search-upkeep.ts";
import type { UpkeepFigures } from "./search-upkeep.ts";

/** What one engine did with one corpus. */
export type PeerFigures = {
  readonly peer: string;
  readonly buildSeconds: number;
  readonly bytes: number;
  /** Most memory the process had, in megabytes. */
  readonly peakMemory: number;
  readonly openSeconds: number;
  readonly plain: readonly Latency[];
  readonly scoped: readonly Latency[];
  /** Queries whose totals or facets were not what looking at every record gives. */
  readonly wrong: readonly string[];
  readonly upkeep: UpkeepFigures | null;
};

export type PeerOrder = {
  readonly peer: string;
  readonly directory: string;
  readonly records: number;
  readonly expected: readonly { readonly query: BenchQuery; readonly answer: BenchAnswer }[];
};

async function timed<T>(
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const began = performance.now();
  const result = await run();
  return { result, seconds: (performance.now() - began) / 1000 };
}

async function workload(peer: SearchPeer, records: number, scoped: boolean): Promise<Latency[]> {
  const all = queries(records, scoped);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  await measure(peer, "warm", all);
  const figures: Latency[] = [];
  for (const kind of kinds)
    figures.push(
      await measure(
        peer,
        kind,
        all.filter((query) => query.kind === kind),
      ),
    );
  const mixed = kinds.flatMap((_, i) => all.filter((__, j) => j % kinds.length === i));
  return [
    ...figures,
    await measure(peer, "all kinds, 4 clients", mixed),
    await measure(peer, "all kinds, 1 client", mixed, 1),
  ];
}

async function check(peer: SearchPeer, expected: PeerOrder["expected"]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { query, answer } of expected) {
    const given = await peer.answer(query);
    const wanted = given.facets === null ? { ...answer, facets: null } : answer;
    if (!isDeepStrictEqual(given, wanted)) wrong.push(JSON.stringify(query.search.clauses));
  }
  return wrong;
}

async function runPeer({
  peer: name,
  directory,
  records,
  expected,
}: PeerOrder): Promise<PeerFigures> {
  mkdirSync(directory, { recursive: true });
  const open = openPeers[name];
  if (open === undefined) throw new Error(`There is no engine ${name}`);
  const peer = await open(directory);
  const build = await timed(() => peer.build(records));
  const peakMemory = process.resourceUsage().maxRSS / 1024;
  const opened = await timed(() => peer.reopen());
  const figures = {
    peer: name,
    buildSeconds: build.seconds,
    bytes: build.result,
    peakMemory,
    openSeconds: opened.seconds,
    wrong: await check(peer, expected),
    plain: await workload(peer, records, false),
    scoped: await workload(peer, records, true),
    upkeep: peer instanceof OwnPeer ? await measureUpkeep(peer, records) : null,
  };
  await peer.close();
  return figures;
}

function report(figures: PeerFigures): void {
  if (process.send === undefined) throw new Error("This file is run by search.ts");
  process.send(figures, () => process.disconnect?.());
}

process.on("message", async (order: PeerOrder) => report(await runPeer(order)));
