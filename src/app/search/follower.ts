import { setTimeout as pause } from "node:timers/promises";
import { gauge, type Log } from "#kernel/telemetry";
import { applyChanges } from "./follow.ts";
import { beginRebuild, type Following, mustRebuild, type Rebuild } from "./rebuild.ts";

const PACE = 250;
const AFTER_FAULT = 5000;

/** Follows the database until told to stop: what is committed is findable well within a second. */
export function startFollowing(following: Following, log: Log): { stop: () => Promise<void> } {
  const follower = new Follower(following, log);
  gauge(
    "commonshelf_search_documents",
    "Documents in the search index.",
    () => following.port.size().documents,
  );
  const done = follower.follow();
  return {
    stop: async () => {
      follower.stop();
      await done;
    },
  };
}

class Follower {
  readonly #following: Following;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  #rebuild: Rebuild | null = null;
  /** When a rebuild may begin again after one that failed, by the monotonic clock in milliseconds. */
  #notBefore = 0;

  constructor(following: Following, log: Log) {
    this.#following = following;
    this.#log = log;
  }

  stop(): void {
    this.#stopping.abort();
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
    await this.#rebuild?.done.catch(() => undefined);
  }

  /** Changes go on being applied to the index that serves while a new one is built. */
  async #step(): Promise<void> {
    if (this.#rebuild === null && performance.now() >= this.#notBefore)
      if (await mustRebuild(this.#following)) await this.#beginRebuild();
    if (this.#rebuild?.mayFollow ?? this.#following.port.position() !== null)
      await applyChanges(this.#following);
  }

  async #beginRebuild(): Promise<void> {
    const stopping = this.#stopping.signal;
    const rebuild = await beginRebuild(this.#following, { stopping });
    const end = (): void => {
      this.#rebuild = null;
    };
    const done = rebuild.done.then(end, (fault: unknown) => {
      end();
      if (stopping.aborted) return;
      this.#notBefore =
        performance.now() +
        this.#report(fault, "the search index could not be rebuilt; trying again");
    });
    this.#rebuild = { ...rebuild, done };
  }

  /** @returns how long to wait, in milliseconds */
  #report(fault: unknown, what: string): number {
    this.#log.error({ part: "search", fault }, what);
    return AFTER_FAULT;
  }
}
