import type { OwnPeer } from "./search-own.ts";
import { corpus, record } from "./search-corpus.ts";
import { measure, withLoopDelay } from "./search-measure.ts";
import { queries } from "./search-queries.ts";

const CHANGED = 1000;

/** What only our engine is asked for, in milliseconds unless named otherwise. */
export type UpkeepFigures = {
  readonly changesVisible: number;
  readonly completion: number;
  readonly loopDelay: number;
  readonly rebuildSeconds: number;
  readonly rebuildPeakMemory: number;
  readonly p95WhileRebuilding: number;
};

/** Until a query sees a thousand changed records. */
async function changesVisible({ port }: OwnPeer): Promise<number> {
  const changes = Array.from({ length: CHANGED }, (_, i) => ({ put: record(i * 97, 1) }));
  const began = performance.now();
  await port.apply(changes, 2n);
  const { position } = await port.query({ clauses: [], offset: 0, limit: 1 });
  if (position !== 2n) throw new Error("The changes were not seen");
  return performance.now() - began;
}

/** The slowest completion of a three-letter beginning with very many matches. */
async function completion({ port }: OwnPeer): Promise<number> {
  const times: number[] = [];
  for (const typed of ["bab", "beb", "bib", "bob", "bub", "dab"]) {
    await port.complete(typed, 10);
    const began = performance.now();
    await port.complete(typed, 10);
    times.push(performance.now() - began);
  }
  return Math.max(...times);
}

export async function measureUpkeep(peer: OwnPeer, records: number): Promise<UpkeepFigures> {
  const all = queries(records, false);
  const { delay } = await withLoopDelay(() => measure(peer, "all", all));
  const visible = await changesVisible(peer);
  const completed = await completion(peer);
  const began = performance.now();
  const rebuilding = peer.port.rebuild(corpus(records), 3n);
  const meanwhile = await measure(peer, "all", all);
  await rebuilding;
  return {
    changesVisible: visible,
    completion: completed,
    loopDelay: delay,
    rebuildSeconds: (performance.now() - began) / 1000,
    rebuildPeakMemory: process.resourceUsage().maxRSS / 1024,
    p95WhileRebuilding: meanwhile.p95,
  };
}
