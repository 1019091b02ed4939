import { join } from "node:path";
import { openBlobs } from "#kernel/blobs";
import { systemClock } from "#kernel/clock";
import type { Config } from "#kernel/config";
import { createDatabase, type Database } from "#kernel/db";
import { type Live, openLive, type Pace } from "#kernel/realtime";
import { openSearch, type SearchPort } from "#kernel/search";
import { createLog, type Log } from "#kernel/telemetry";
import { createRunner, type Run, type Services } from "#kernel/tenancy";
import { absentBlobs } from "./absent-blobs.ts";
import { modules } from "./modules.ts";
import { searchSources } from "./registry.ts";
import { absentSearch } from "./search/absent.ts";
import type { Following } from "./search/rebuild.ts";
import { type IndexPlace, takeIndexPlace } from "./search/place.ts";

/** A deployment at work: its database, its services, and the runner of use cases. */
export type Deployment = {
  readonly services: Services;
  readonly run: Run;
  readonly database: Database;
  /** Who follows what live in this process. */
  readonly live: Live;
  readonly following: Following;
  readonly close: () => Promise<void>;
};

export type DeploymentOptions = {
  readonly config: Config;
  /** A database that is migrated already, reached as the application role where that can sign in. */
  readonly databaseUrl: string;
  /** Whether this process keeps a search index; commands beside a running server do not. */
  readonly searches?: boolean;
  /** Whether this process keeps files; where it does not, no folder is made for them. */
  readonly files?: boolean;
  /** Where the index is kept; one is taken when none is given. Closing lets go of it. */
  readonly place?: IndexPlace;
  /** Another pace of the live part than the usual one. */
  readonly pace?: Partial<Pace>;
};

/** Opens everything that a process needs. Whoever opens it closes it. */
export async function openDeployment({
  config,
  databaseUrl,
  searches = true,
  files = true,
  place,
  pace,
}: DeploymentOptions): Promise<Deployment> {
  const log = createLog(config.LOG_LEVEL);
  const index = searches ? (place ?? (await takeIndexPlace(config.dataDir))) : null;
  const search = index ? await ownIndex(config, index.folder, log) : absentSearch();
  const blobs = files ? await openBlobs(join(config.dataDir, "blobs")) : absentBlobs();
  const database = createDatabase(databaseUrl);
  const live = openLive({ config, url: databaseUrl, database, log, pace });
  const wakeStream = (stream: string) => live.wakeups.wake(stream);
  const signalStream: Services["signalStream"] = (signal) => {
    live.hub.signal(signal);
    live.wakeups.signal(signal);
  };
  const services: Services = {
    config,
    clock: systemClock,
    log,
    search,
    blobs,
    wakeStream,
    signalStream,
  };
  const run = createRunner(database, services);
  const close = async () => {
    await live.close();
    await search.close();
    index?.release();
    await database.destroy();
  };
  return {
    services,
    run,
    database,
    live,
    following: { port: search, run, sources: searchSources(modules), folder: index?.folder ?? "" },
    close,
  };
}

function ownIndex(config: Config, dir: string, log: Log): Promise<SearchPort> {
  const schemas = searchSources(modules).map(({ schema }) => schema);
  const report = (problem: string) => log.warn({ part: "search" }, problem);
  return openSearch({ dir, schemas, threads: config.SEARCH_THREADS, report });
}
