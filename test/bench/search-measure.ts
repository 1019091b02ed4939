import { monitorEventLoopDelay } from "node:perf_hooks";
import type { SearchPeer } from "./search-peer.ts";
import type { BenchQuery } from "./search-queries.ts";

const CLIENTS = 4;

/** Milliseconds of one kind of query, or of all. */
export type Latency = {
  readonly kind: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  readonly perSecond: number;
};

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Asks all queries, each client the next one as soon as it has its answer. */
export async function measure(
  peer: SearchPeer,
  kind: string,
  queries: readonly BenchQuery[],
  clients = CLIENTS,
): Promise<Latency> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const client = async (): Promise<void> => {
    for (let query = queries[next++]; query !== undefined; query = queries[next++]) {
      const asked = performance.now();
      await peer.answer(query);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  return {
    kind,
    count: sorted.length,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    most: sorted.at(-1) ?? 0,
    perSecond: sorted.length / seconds,
  };
}

/** Runs and tells the longest time the event loop was held up meanwhile, in milliseconds. */
export async function withLoopDelay<T>(
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly delay: number }> {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  const result = await run();
  monitor.disable();
  return { result, delay: monitor.max / 1e6 };
}
