import { createServer as createProbe } from "node:net";
import { serve } from "@hono/node-server";
import type { Config } from "#kernel/config";
import { runningEmbedded } from "#kernel/db";
import { embeddedFolder } from "../database.ts";
import type { Deployment } from "../deployment.ts";
import { modules } from "../modules.ts";
import { createServer } from "../server.ts";
import { CannotDo } from "./command.ts";

/** A part of the running program. */
export type Stoppable = { readonly stop: () => Promise<void> };

/** Tries the address before anything else takes time. @throws CannotDo with advice when it is taken. */
export async function mustBeFree(config: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createProbe().once("error", (fault) => reject(explained(fault, config)));
    probe.listen(config.PORT, config.HOST, () => probe.close(() => resolve()));
  });
}

/** Listens, and on stopping lets the requests under way finish. */
export async function listen(deployment: Deployment): Promise<Stoppable> {
  const { config } = deployment.services;
  const app = await createServer(deployment, modules);
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const opening: ReturnType<typeof serve> = serve(
      { fetch: app.fetch, hostname: config.HOST, port: config.PORT },
      () => resolve(opening),
    );
    opening.once("error", (fault) => reject(explained(fault, config)));
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

function explained(fault: NodeJS.ErrnoException, config: Config): Error {
  const { HOST, PORT } = config;
  if (fault.code === "EADDRINUSE") return new CannotDo(taken(config));
  if (fault.code === "EACCES")
    return new CannotDo(
      `This user may not listen on port ${PORT}. Take one above 1023 (PORT=3000), and put a reverse proxy before it.`,
    );
  if (fault.code === "EADDRNOTAVAIL")
    return new CannotDo(`This machine has no address ${HOST}. HOST=0.0.0.0 listens on all it has.`);
  return fault;
}

function taken(config: Config): string {
  const other = `Choose another port: PORT=${config.PORT + 1} npm start`;
  return !config.DATABASE_URL && runningEmbedded(embeddedFolder(config))
    ? `Commonshelf runs already, on the data in ${config.dataDir}: open ${config.publicUrl.origin}. ${other}`
    : `Port ${config.PORT} is taken by another program. ${other}`;
}
