import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#kernel/config";
import { type Deployment, openDeployment } from "../../../src/app/deployment.ts";
import { migrateAll } from "../../../src/app/migrate.ts";
import { type Embedded, startEmbedded } from "../../../src/kernel/db/embedded/index.ts";
import { endProgram, startProgram } from "../program.ts";
import { openRoad, type Road, type Weather } from "./road.ts";
import { freePort } from "../../bench/free-port.ts";

/** A deployment in a process of its own, reached over a bad road, with a database that outlives it. */
export type Network = {
  /** Where others reach it: the road. */
  readonly url: string;
  /** The same database, for staff whose hands are in this process. */
  readonly deployment: Deployment;
  readonly road: Road;
  /** Ends the program as a power cut would, and starts it anew. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts a network without a demo: an empty database, a program that serves and works. */
export async function startNetwork(weather: Weather): Promise<Network> {
  const folder = await mkdtemp(join(tmpdir(), "commonshelf-network-"));
  const database = await startEmbedded({ dataDir: join(folder, "postgres") });
  const port = await freePort();
  const road = await openRoad(port, weather);
  const url = `http://127.0.0.1:${road.port}`;
  const env = {
    NODE_ENV: "test",
    LOG_LEVEL: "error",
    COMMONSHELF_DATA: join(folder, "data"),
    COMMONSHELF_DEMO: "no",
    DATABASE_URL: database.ownerUrl,
    PORT: String(port),
    PUBLIC_URL: url,
    SEARCH_THREADS: "0",
    OUTBOUND_NETWORKS: "loopback",
    Z3950_PORT: "0",
  };
  await migrateAll(database.ownerUrl, { LOG_LEVEL: "silent" });
  const deployment = await openDeployment({
    config: readConfig(env),
    databaseUrl: database.url,
    searches: false,
  });
  let program = await startProgram(env);
  return {
    url,
    deployment,
    road,
    kill: async () => {
      await endProgram(program, "SIGKILL");
      program = await startProgram(env);
    },
    stop: async () => {
      await endProgram(program, "SIGTERM");
      await road.close();
      await deployment.close();
      await stopped(database);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const stopped = (database: Embedded): Promise<void> => database.stop();
