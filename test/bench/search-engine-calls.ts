import { isDeepStrictEqual } from "node:util";
import { measure } from "./search-measure.ts";
import type { Latency } from "./search-measure.ts";
import { OwnPeer } from "./search-own.ts";
import type { BenchAnswer, SearchPeer } from "./search-peer.ts";
import { queries } from "./search-queries.ts";
import type { BenchQuery } from "./search-queries.ts";
import { measureUpkeep } from "./search-upkeep.ts";
import type { UpkeepFigures } from "./search-upkeep.ts";

/** How an engine came to its index. */
export type Built = {
  readonly seconds: number;
  readonly bytes: number;
  /** Most memory the process had, in megabytes; null where the index is built by another one. */
  readonly peakMemory: number | null;
  readonly openSeconds: number;
};

export type Checked = {
  /** Queries whose totals or facets are not what looking at every record gives. */
  readonly wrong: readonly string[];
  /** Whether facets were among what was compared. */
  readonly facets: boolean;
};

export type Expected = readonly { readonly query: BenchQuery; readonly answer: BenchAnswer }[];

/** What the benchmark asks an engine to do; the engine lives in a process of its own. */
export type EngineCalls = {
  readonly build: () => Promise<Built>;
  readonly check: (expected: Expected) => Promise<Checked>;
  /** Asks all queries of a kind, or of all kinds in turn (null). */
  readonly measure: (kind: string | null, scoped: boolean, clients: number) => Promise<Latency>;
  /** Null for engines that are not ours. */
  readonly upkeep: () => Promise<UpkeepFigures | null>;
  readonly close: () => Promise<null>;
};

export function callsOf(peer: SearchPeer, records: number): EngineCalls {
  return {
    build: () => build(peer, records),
    check: (expected) => check(peer, expected),
    measure: (kind, scoped, clients) => {
      const all = queries(records, scoped);
      const asked = kind === null ? inTurn(all) : all.filter((query) => query.kind === kind);
      return measure(peer, kind ?? "all kinds", asked, clients);
    },
    upkeep: async () => (peer instanceof OwnPeer ? measureUpkeep(peer, records) : null),
    close: async () => {
      await peer.close();
      return null;
    },
  };
}

async function build(peer: SearchPeer, records: number): Promise<Built> {
  const built = await timed(() => peer.build(records));
  const peakMemory = peer.outside === true ? null : process.resourceUsage().maxRSS / 1024;
  const opened = await timed(() => peer.reopen());
  return {
    seconds: built.seconds,
    bytes: built.result,
    peakMemory,
    openSeconds: opened.seconds,
  };
}

async function check(peer: SearchPeer, expected: Expected): Promise<Checked> {
  const wrong: string[] = [];
  let facets = true;
  for (const { query, answer } of expected) {
    const given = await peer.answer(query);
    facets &&= given.facets !== null;
    const wanted = given.facets === null ? { ...answer, facets: null } : answer;
    if (!isDeepStrictEqual(given, wanted)) wrong.push(JSON.stringify(query.search.clauses));
  }
  return { wrong, facets };
}

function inTurn(all: readonly BenchQuery[]): readonly BenchQuery[] {
  const kinds = new Set(all.map(({ kind }) => kind)).size;
  const each = all.length / kinds;
  return all.flatMap((_, i) => all[(i % kinds) * each + Math.floor(i / kinds)] ?? []);
}

async function timed<T>(
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const began = performance.now();
  const result = await run();
  return { result, seconds: (performance.now() - began) / 1000 };
}
