import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "#kernel/config";
import { type Deployment, openDeployment } from "../../../src/app/deployment.ts";
import { migrateAll } from "../../../src/app/migrate.ts";
import { startEmbedded } from "../../../src/kernel/db/embedded/index.ts";
import { freePort } from "../site.ts";
import { endProgram, startProgram } from "../program.ts";

/** Programs of one deployment over one database, each with a port of its own. */
export type Stage = {
  /** By which all of them are addressed. */
  readonly host: string;
  readonly ports: readonly number[];
  readonly envs: readonly Record<string, string>[];
  /** One that was killed is replaced by its successor. */
  readonly programs: ChildProcess[];
  /** The same database, for whoever's hands are in this process. */
  readonly deployment: Deployment;
  readonly close: () => Promise<void>;
};

/** Starts them on an empty network; each does what `PROCESS` says. */
export async function openStage(processes: readonly ("both" | "web")[]): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "commonshelf-stage-"));
  const database = await startEmbedded({ dataDir: join(folder, "postgres") });
  await migrateAll(database.ownerUrl, { LOG_LEVEL: "silent" });
  const ports: number[] = [];
  for (const _ of processes) ports.push(await freePort());
  const host = `127.0.0.1:${ports[0]}`;
  const envs = processes.map((process, n) => ({
    NODE_ENV: "test",
    LOG_LEVEL: "error",
    COMMONSHELF_DATA: join(folder, "data"),
    COMMONSHELF_DEMO: "no",
    DATABASE_URL: database.ownerUrl,
    PORT: String(ports[n]),
    PUBLIC_URL: `http://${host}`,
    PROCESS: process,
    SEARCH_THREADS: "0",
    Z3950_PORT: "0",
    MAIL_IN_PORT: "0",
    QUESTIONS_PER_ADDRESS: "20000",
    LIVE_CONNECTIONS: "20000",
    LIVE_CONNECTIONS_PER_ADDRESS: "20000",
  }));
  const programs = await Promise.all(envs.map(startProgram));
  const config = readConfig({ ...envs[0] });
  const deployment = await openDeployment({ config, databaseUrl: database.url, searches: false });
  return {
    host,
    ports,
    envs,
    programs,
    deployment,
    close: async () => {
      await Promise.all(programs.map((program) => endProgram(program, "SIGKILL")));
      await deployment.close();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
