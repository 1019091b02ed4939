import { setTimeout as pause } from "node:timers/promises";
import { acquaint, type Acquainted } from "./acquainted.ts";
import { type Network, startNetwork } from "./network.ts";
import { seeded } from "../seeded.ts";
import { ask, askersRound, deskOf, lendersRound } from "./staff.ts";
import { judge, type Verdict } from "./verdict.ts";

/** How much happens, and how much goes wrong. */
export type Season = {
  readonly requests: number;
  /** How often each of the two programs is killed while they work. */
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  readonly heldUpMs: number;
  readonly seed: number;
  /** After so long what is still open is counted as lost. */
  readonly longestMs: number;
  readonly tell?: (line: string) => void;
};

export type SeasonReport = Verdict & {
  readonly seconds: number;
  readonly road: { readonly carried: number; readonly lost: number; readonly doubled: number };
};

/**
 * Two networks lend to each other over a bad road, their programs killed again and again, until every
 * request has ended on both sides and every message is confirmed.
 */
export async function season(plan: Season): Promise<SeasonReport> {
  const weather = { lost: plan.lost, doubled: plan.doubled, heldUpMs: plan.heldUpMs };
  const one = await startNetwork({ ...weather, seed: plan.seed });
  const other = await startNetwork({ ...weather, seed: plan.seed + 1 });
  try {
    const [asks, lends] = await acquaint(one, other);
    const began = performance.now();
    await work(asks, lends, plan);
    const seconds = (performance.now() - began) / 1000;
    const road = {
      carried: one.road.counted.carried + other.road.counted.carried,
      lost: one.road.counted.lost + other.road.counted.lost,
      doubled: one.road.counted.doubled + other.road.counted.doubled,
    };
    return { ...(await judge(asks, lends)), seconds, road };
  } finally {
    await Promise.all([one.stop(), other.stop()]);
  }
}

async function work(asks: Acquainted, lends: Acquainted, plan: Season): Promise<void> {
  const [asking, lending] = [await deskOf(asks), await deskOf(lends)];
  const random = seeded(plan.seed + 2);
  const until = performance.now() + plan.longestMs;
  const killing = killTwo([asks, lends], plan);
  for (let placed = 0, open = 1; open > 0 && performance.now() < until;) {
    for (const stop = Math.min(placed + 100, plan.requests); placed < stop; placed++)
      await ask(asks, asking, lends, placed);
    open = plan.requests - placed + (await askersRound(asks, asking, random));
    open += await lendersRound(lends, lending, random);
    plan.tell?.(`${placed} placed, ${open} rows open`);
    await pause(200);
  }
  await killing;
  await quiet(asks, lends, until);
}

async function killTwo(networks: readonly Network[], { kills }: Season): Promise<void> {
  for (let round = 0; round < kills; round++)
    for (const network of networks) {
      await pause(1500);
      await network.kill();
    }
}

/** What was said last has still to be confirmed. */
async function quiet(asks: Acquainted, lends: Acquainted, until: number): Promise<void> {
  while (performance.now() < until) {
    if ((await judge(asks, lends)).undelivered === 0) return;
    await pause(500);
  }
}
