import { setTimeout as pause } from "node:timers/promises";
import type { Hub } from "./follow/hub.ts";
import type { ReadHeads } from "./heads.ts";
import type { Conversation } from "./line/conversation.ts";
import type { Pace } from "./pace.ts";
import type { Arrival, Visitors } from "./visitors.ts";

export type Swept = {
  readonly hub: Hub;
  readonly visitors: Visitors;
  readonly readHeads: ReadHeads;
  readonly pace: Pace;
  readonly report: (fault: unknown) => void;
};

/**
 * Looks, every few seconds, at the numbers of all followed streams and at who is still signed in:
 * what was not heard of is found here, so that being woken is a matter of speed only.
 */
export class Sweep {
  readonly #swept: Swept;
  readonly #stopping = new AbortController();
  #beatAt = performance.now();
  #done: Promise<void> | undefined;

  constructor(swept: Swept) {
    this.#swept = swept;
  }

  /** Begins, where it has not. */
  start(): void {
    this.#done ??= this.#sweepOn();
  }

  /** Ends after the look under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
  }

  async #sweepOn(): Promise<void> {
    const { signal } = this.#stopping;
    const { pace, report } = this.#swept;
    while (!signal.aborted) {
      await pause(pace.sweep, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.#sweep().catch(report);
    }
  }

  async #sweep(): Promise<void> {
    const { hub, visitors, readHeads, pace } = this.#swept;
    const { streams } = hub;
    if (streams.length > 0) hub.wakeBehind(await readHeads(streams));
    for (const [conversation, { renew }] of visitors.present)
      if (conversation.visit.session !== null) await endWithRights(conversation, renew);
    if (performance.now() - this.#beatAt < pace.heartbeat) return;
    this.#beatAt = performance.now();
    for (const [conversation] of visitors.present) conversation.beat();
  }
}

/** Who signed out is told so; whose roles changed comes again, and is let in as what they are now. */
async function endWithRights(conversation: Conversation, renew: Arrival["renew"]): Promise<void> {
  const { visit } = conversation;
  const now = await renew();
  if (now.session !== visit.session) conversation.cutOff("signed-out");
  else if (JSON.stringify(now.principal) !== JSON.stringify(visit.principal))
    void conversation.drain(0);
}
