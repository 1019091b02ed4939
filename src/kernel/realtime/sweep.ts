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
 * what was not heard of is found here, so that being woken is a matter of speed only. Signs of life
 * have a rhythm of their own: a database that does not answer is no reason to call a client dead.
 */
export class Sweep {
  readonly #swept: Swept;
  readonly #stopping = new AbortController();
  #done: Promise<unknown> | undefined;

  constructor(swept: Swept) {
    this.#swept = swept;
  }

  /** Begins, where it has not. */
  start(): void {
    const { sweep, heartbeat } = this.#swept.pace;
    this.#done ??= Promise.all([
      this.#every(heartbeat, async () => this.#beat()),
      this.#every(sweep, () => this.#look()),
    ]);
  }

  /** Ends after the look under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
  }

  async #every(wait: number, work: () => Promise<void>): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await work().catch(this.#swept.report);
    }
  }

  #beat(): void {
    for (const [conversation] of this.#swept.visitors.present) conversation.beat();
  }

  /** What fails with the streams, or with one sign-in, is reported, and keeps nobody else waiting. */
  async #look(): Promise<void> {
    const { visitors, report } = this.#swept;
    await this.#wakeBehind().catch(report);
    const bySession = Map.groupBy(visitors.present, ([{ visit }]) => visit.session);
    for (const [session, present] of bySession)
      if (session !== null) await endWithRights(present).catch(report);
  }

  async #wakeBehind(): Promise<void> {
    const { hub, readHeads } = this.#swept;
    const { streams } = hub;
    if (streams.length > 0) hub.wakeBehind(await readHeads(streams));
  }
}

type Present = readonly [Conversation, Pick<Arrival, "renew">];

/**
 * Asks once for all conversations of one sign-in. Who signed out is told so; whose roles changed comes
 * again, and is let in as what they are now.
 */
async function endWithRights(present: readonly Present[]): Promise<void> {
  const now = await present[0]?.[1].renew();
  for (const [conversation] of present) {
    const { session, principal } = conversation.visit;
    if (now?.session !== session) conversation.cutOff("signed-out");
    else if (JSON.stringify(now.principal) !== JSON.stringify(principal))
      void conversation.drain(0);
  }
}
