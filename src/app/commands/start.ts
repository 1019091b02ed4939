import { serve } from "@hono/node-server";
import { allLibraries } from "#kernel/tenancy";
import { openDatabase } from "../database.ts";
import { type Deployment, openDeployment } from "../deployment.ts";
import { loadDemo } from "../demo/load.ts";
import { demoSignIns } from "../demo/sign-ins.ts";
import { migrateAll } from "../migrate.ts";
import { modules } from "../modules.ts";
import { startFollowing } from "../search/follower.ts";
import { createServer } from "../server.ts";
import { asSystem } from "../system.ts";
import { startWork } from "../worker.ts";
import type { Command, Invocation } from "./command.ts";

type Stoppable = { readonly stop: () => Promise<void> };

export const startCommand: Command = {
  name: "start",
  summary: "Serve the platform: database, pages and jobs in one process.",
  usage: "",
  examples: [
    "npm start",
    "PORT=8080 commonshelf start",
    "DATABASE_URL=postgres://… PROCESS=web commonshelf start",
  ],
  run: async (invocation) => {
    const { config, terminal } = invocation;
    const stopped = signalled();
    const database = await openDatabase(config, terminal.progress);
    const running: Stoppable[] = [database];
    try {
      terminal.progress("Bringing the database up to date");
      await migrateAll(database.ownerUrl, config);
      const deployment = await openDeployment({
        config,
        databaseUrl: database.url,
        searches: config.PROCESS !== "worker",
      });
      running.unshift({ stop: deployment.close });
      const first = await loadDemoIfEmpty(deployment, invocation);
      running.unshift(...(await begin(deployment, database.ownerUrl, invocation)));
      announce(invocation, first);
      await Promise.race([stopped, database.lost]);
      terminal.note("Stopping …");
      return 0;
    } finally {
      // A part that waits for a database that is gone must not keep the rest from ending.
      setTimeout(() => process.exit(1), 10_000).unref();
      for (const part of running) await part.stop();
    }
  },
};

async function loadDemoIfEmpty(
  deployment: Deployment,
  { config, terminal }: Invocation,
): Promise<boolean> {
  const members = await deployment.run(asSystem("start"), allLibraries);
  if (members.length > 0 || !config.COMMONSHELF_DEMO) return false;
  await loadDemo(deployment, terminal.progress);
  return true;
}

async function begin(
  deployment: Deployment,
  ownerUrl: string,
  { config, terminal }: Invocation,
): Promise<Stoppable[]> {
  const parts: Stoppable[] = [];
  if (config.PROCESS !== "web") parts.unshift(await startWork(ownerUrl, deployment, modules));
  if (config.PROCESS !== "worker") {
    terminal.progress("Opening the shelf");
    parts.unshift(startFollowing(deployment.following, deployment.services.log));
    parts.unshift(await listen(deployment));
  }
  return parts;
}

/** Listens, and on stopping lets the requests under way finish. @throws with advice when the port is taken. */
async function listen(deployment: Deployment): Promise<Stoppable> {
  const { config } = deployment.services;
  const app = await createServer(deployment, modules);
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const opening: ReturnType<typeof serve> = serve(
      { fetch: app.fetch, hostname: config.HOST, port: config.PORT },
      () => resolve(opening),
    );
    opening.once("error", (fault: NodeJS.ErrnoException) =>
      reject(
        fault.code === "EADDRINUSE"
          ? new Error(`Port ${config.PORT} is taken. Choose another: PORT=3001 npm start`)
          : fault,
      ),
    );
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
        setTimeout(
          () => "closeAllConnections" in server && server.closeAllConnections(),
          3000,
        ).unref();
      }),
  };
}

function announce({ config, terminal }: Invocation, first: boolean): void {
  const signIns = config.COMMONSHELF_DEMO ? demoSignIns() : "";
  const loaded = first ? "The demo consortium is loaded. " : "";
  terminal.result(
    `\n${loaded}Commonshelf is open at ${config.publicUrl.origin}\n${signIns}\nStop it with Ctrl-C.`,
    {
      url: config.publicUrl.origin,
    },
  );
}

/** Resolves at the first signal that asks this process to end. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve());
  });
}
