import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "#kernel/telemetry";
import { readHistory } from "./changes.ts";
import { applyChanges } from "./follow.ts";
import { nameIndex } from "./index-rows.ts";
import { keepWatch, type RebuildState } from "./index-watch.ts";
import {
  beginRebuild,
  FOLLOWER,
  followedEpoch,
  type Following,
  mustRebuild,
  type Rebuild,
} from "./rebuild.ts";
import { sampleIndex } from "./sample.ts";
import { reportSample } from "./sample-report.ts";
import { keepSample } from "./sample-rows.ts";

const PACE = 250;
const AFTER_FAULT = 5000;

/** Follows the database until told to stop: what is committed is findable well within a second. */
export function startFollowing(following: Following, log: Log): { stop: () => Promise<void> } {
  const follower = new Follower(following, log);
  const watch = keepWatch(following, follower.name, () => follower.rebuildState(), log);
  const done = follower.follow();
  return {
    stop: async () => {
      follower.stop();
      await done;
      await watch.stop();
    },
  };
}

/** One index on its way after the database: applies changes, rebuilds, compares when that is ordered. */
class Follower {
  readonly name = nameIndex();
  readonly #following: Following;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  #rebuild: Rebuild | null = null;
  /** Whether changes may be applied to an index that must be rebuilt, as the last rebuild found. */
  #mayFollow = false;
  /** When a rebuild may begin again after one that failed, by the monotonic clock in milliseconds. */
  #notBefore = 0;
  #lastRebuild: Omit<RebuildState, "epoch" | "rebuilding"> = {
    rebuiltAs: null,
    documentsRead: 0,
    failure: null,
  };
  /** The order to compare that was carried out last. */
  #sampled: string | null = null;

  constructor(following: Following, log: Log) {
    this.#following = following;
    this.#log = log;
  }

  stop(): void {
    this.#stopping.abort();
  }

  async rebuildState(): Promise<RebuildState> {
    const epoch = await followedEpoch(this.#following.folder);
    return { ...this.#lastRebuild, epoch: epoch || null, rebuilding: this.#rebuild !== null };
  }

  async follow(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const wait = await this.#step().then(
        () => PACE,
        (fault: unknown) => this.#report(fault, "the search index could not follow; trying again"),
      );
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
    await this.#rebuild?.done;
  }

  /**
   * Changes go on being applied to the index that serves while a new one is built, and until a
   * rebuild that failed is tried again. It is compared only when it need not be rebuilt: before
   * that it is known to differ, and may be another database's.
   */
  async #step(): Promise<void> {
    const history = await this.#following.run(FOLLOWER, readHistory);
    const isOurs = this.#rebuild === null && !(await mustRebuild(this.#following, history));
    if (!isOurs) await this.#rebuildWhenDue();
    if (isOurs || this.#mayFollow) await applyChanges(this.#following);
    const { sampleOrdered } = history;
    if (isOurs && sampleOrdered !== null && sampleOrdered !== this.#sampled)
      await this.#sample(sampleOrdered);
  }

  async #rebuildWhenDue(): Promise<void> {
    if (this.#rebuild === null && performance.now() >= this.#notBefore) await this.#beginRebuild();
  }

  async #beginRebuild(): Promise<void> {
    const stopping = this.#stopping.signal;
    const onProgress = (documentsRead: number): void => {
      this.#lastRebuild = { ...this.#lastRebuild, documentsRead };
    };
    const rebuild = await beginRebuild(this.#following, { stopping, onProgress });
    this.#lastRebuild = { rebuiltAs: rebuild.epoch, documentsRead: 0, failure: null };
    this.#mayFollow = rebuild.mayFollow;
    this.#rebuild = { ...rebuild, done: this.#end(rebuild) };
  }

  async #end(rebuild: Rebuild): Promise<void> {
    try {
      await rebuild.done;
    } catch (fault) {
      this.#noteFailure(fault);
    }
    this.#rebuild = null;
  }

  /** One that was stopped has not failed. */
  #noteFailure(fault: unknown): void {
    if (this.#stopping.signal.aborted) return;
    const failure = fault instanceof Error ? fault.message : String(fault);
    this.#lastRebuild = { ...this.#lastRebuild, failure };
    const wait = this.#report(fault, "the search index could not be rebuilt; trying again");
    this.#notBefore = performance.now() + wait;
  }

  async #sample(order: string): Promise<void> {
    const sample = await sampleIndex(this.#following);
    reportSample(sample, this.#log);
    await this.#following.run(FOLLOWER, (ctx) => keepSample(ctx, this.name, order, sample));
    this.#sampled = order;
  }

  /** @returns how long to wait, in milliseconds */
  #report(fault: unknown, what: string): number {
    this.#log.error({ part: "search", fault }, what);
    return AFTER_FAULT;
  }
}
