import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot, readConfig } from "#kernel/config";
import { type Deployment, openDeployment } from "../../../src/app/deployment.ts";
import { migrateAll } from "../../../src/app/migrate.ts";
import { type Embedded, startEmbedded } from "../../../src/kernel/db/embedded/index.ts";
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
      await ended(program, "SIGKILL");
      program = await startProgram(env);
    },
    stop: async () => {
      await ended(program, "SIGTERM");
      await road.close();
      await deployment.close();
      await stopped(database);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startProgram(env: Record<string, string>): Promise<ChildProcess> {
  const program = spawn(process.execPath, [join(packageRoot, "bin/commonshelf.mjs"), "start"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that the launcher's child dies with it.
    detached: true,
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes("is open at")) resolve();
    };
    program.stdout?.on("data", hear);
    program.stderr?.on("data", hear);
    program.once("exit", () => reject(new Error(`the network did not start:\n${said}`)));
  });
  return program;
}

async function ended(program: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (program.exitCode !== null || program.pid === undefined) return;
  const gone = once(program, "exit");
  process.kill(-program.pid, signal);
  await gone;
}

const stopped = (database: Embedded): Promise<void> => database.stop();
