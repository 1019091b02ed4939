import type { Database } from "#kernel/db";
import type { Log } from "#kernel/telemetry";
import { Hub } from "./follow/hub.ts";
import type { Surroundings } from "./follow/follow.ts";
import { Turns } from "./follow/turns.ts";
import { headsOf } from "./heads.ts";
import { countLive } from "./metrics.ts";
import { PACE, type Pace } from "./pace.ts";
import { Sweep } from "./sweep.ts";
import { Visitors } from "./visitors.ts";
import { Wakeups } from "./wakeups/wakeups.ts";

/** Reads that run at the same time: some of the pool's connections are left to the pages. */
const READS = 4;

/** The live part of one process: who is connected, what is followed, and how it is woken. */
export type Live = {
  /** Wakes those who follow a stream, here and in the other processes; after the commit. */
  readonly wake: (stream: string) => void;
  readonly hub: Hub;
  readonly around: Surroundings;
  readonly wakeups: Wakeups;
  readonly visitors: Visitors;
  readonly pace: Pace;
  /** Ends; whoever is still connected is cut off. */
  readonly close: () => Promise<void>;
};

export type LiveParts = {
  /** The database, for a connection of its own. */
  readonly url: string;
  readonly database: Database;
  readonly log: Log;
  readonly pace?: Partial<Pace>;
};

/** Opens the live part. It connects to nothing before somebody follows or says something. */
export function openLive({ url, database, log, pace: given }: LiveParts): Live {
  const pace = { ...PACE, ...given };
  const hub = new Hub();
  const readHeads = headsOf(database);
  const wakeups = new Wakeups(url, log, hub);
  const visitors = new Visitors();
  const report = (fault: unknown) =>
    log.error({ part: "realtime", fault }, "a stream could not be read; trying again");
  const sweep = new Sweep({ hub, visitors, readHeads, pace, report });
  visitors.onFirst(() => {
    wakeups.listen();
    sweep.start();
  });
  const uncount = countLive(() => ({
    connections: visitors.all.size,
    streams: hub.streams.length,
  }));
  return {
    wake: (stream) => wakeups.wake(stream),
    hub,
    around: { readHeads, turns: new Turns(READS), report },
    wakeups,
    visitors,
    pace,
    close: async () => {
      uncount();
      await sweep.stop();
      visitors.cutOffAll();
      await wakeups.close();
    },
  };
}
