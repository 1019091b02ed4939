import type { Config } from "#kernel/config";
import type { Database } from "#kernel/db";
import type { Log } from "#kernel/telemetry";
import type { Surroundings } from "./follow/follow.ts";
import { Hub } from "./follow/hub.ts";
import { Turns } from "#kernel/listening";
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
  readonly hub: Hub;
  readonly around: Surroundings;
  readonly wakeups: Wakeups;
  readonly visitors: Visitors;
  readonly pace: Pace;
  /** Sends away who is still connected, tells the other processes what is still to be told, and ends. */
  readonly close: () => Promise<void>;
};

export type LiveParts = {
  readonly config: Pick<Config, "LIVE_CONNECTIONS" | "LIVE_CONNECTIONS_PER_ADDRESS">;
  /** The database, for a connection of its own. */
  readonly url: string;
  readonly database: Database;
  readonly log: Log;
  readonly pace?: Partial<Pace>;
};

/** Opens the live part. It connects to nothing before somebody follows or says something. */
export function openLive({ config, url, database, log, pace: given }: LiveParts): Live {
  const pace = { ...PACE, ...given };
  const hub = new Hub();
  const readHeads = headsOf(database);
  const report = (fault: unknown) =>
    log.error({ part: "realtime", fault }, "a stream could not be read; trying again");
  const wakeups = new Wakeups(url, log, hub);
  const most = {
    callers: config.LIVE_CONNECTIONS,
    perAddress: config.LIVE_CONNECTIONS_PER_ADDRESS,
  };
  const visitors: Visitors = new Visitors(most, () => {
    wakeups.listen();
    sweep.start();
  });
  const sweep = new Sweep({ hub, visitors, readHeads, pace, report });
  const uncount = countLive(() => ({ connections: visitors.count, streams: hub.streams.length }));
  return {
    hub,
    around: { readHeads, turns: new Turns(READS), report },
    wakeups,
    visitors,
    pace,
    close: async () => {
      uncount();
      await visitors.drain();
      await sweep.stop();
      await wakeups.close();
    },
  };
}
