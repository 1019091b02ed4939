import { createServer as createProbe } from "node:net";
import { serve } from "@hono/node-server";
import type { Config } from "#kernel/config";
import { runningEmbedded } from "#kernel/db";
import type { ListenAddress } from "#kernel/listening";
import type { Listener, ModuleManifest } from "#kernel/manifest";
import { webSockets } from "#kernel/realtime";
import { embeddedFolder } from "../database.ts";
import type { Deployment } from "../deployment.ts";
import { type DoorState, wantedDoors } from "../listeners.ts";
import { modules } from "../modules.ts";
import { createServer } from "../server.ts";
import { CannotDo } from "./command.ts";

/** A part of the running program. */
export type Stoppable = { readonly stop: () => Promise<void> };

/** Tries the addresses before anything else takes time. @throws CannotDo with advice when one is taken. */
export async function mustBeFree(
  config: Config,
  modules: readonly ModuleManifest[],
): Promise<void> {
  await tryAddress({ host: config.HOST, port: config.PORT }, (fault) => explained(fault, config));
  for (const { yields, listener, ...address } of wantedDoors(config, modules))
    if (!yields) await tryAddress(address, (fault) => explainedDoor(fault, listener, address));
}

function tryAddress(
  { host, port }: ListenAddress,
  explain: (fault: NodeJS.ErrnoException) => Error,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe().once("error", (fault) => reject(explain(fault)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Listens, and on stopping sends away who is connected live and lets the requests under way finish. */
export async function listen(deployment: Deployment): Promise<Stoppable> {
  const { config } = deployment.services;
  const app = await createServer(deployment, modules);
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const opening: ReturnType<typeof serve> = serve(
      {
        fetch: app.fetch,
        hostname: config.HOST,
        port: config.PORT,
        websocket: { server: webSockets() },
      },
      () => resolve(opening),
    );
    opening.once("error", (fault) => reject(explained(fault, config)));
  });
  return {
    stop: async () => {
      await deployment.live.visitors.drain();
      await closed(server);
    },
  };
}

function closed(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 3000).unref();
  });
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

function explainedDoor(
  fault: NodeJS.ErrnoException,
  { name, setting }: Listener,
  { host, port }: ListenAddress,
): Error {
  if (fault.code === "EADDRINUSE")
    return new CannotDo(
      `Port ${port} is taken by another program, and ${name} was to have it. Choose another (${setting}=${port + 1}), or none (${setting}=0).`,
    );
  return new CannotDo(`${name} cannot listen on ${host}:${port}: ${fault.code ?? fault.message}.`);
}

/** The address that clients of a door are told; null while it is shut. */
export function doorAddress({ host, port, open }: DoorState): string | null {
  return open ? `${host.includes(":") ? `[${host}]` : host}:${port}` : null;
}

/** Where a door is, or why it is not. */
export function doorText(door: DoorState): string {
  const { name, setting } = door.listener;
  const address = doorAddress(door);
  return address
    ? `${name} is open at ${address}`
    : `${name} is not open: port ${door.port} is taken. ${setting} opens it at another.`;
}

function taken(config: Config): string {
  const { DATABASE_URL, dataDir, publicUrl, PORT } = config;
  const other = `PORT=${PORT + 1} npm start`;
  // The same data cannot be served twice, so another port alone would be no help.
  return !DATABASE_URL && runningEmbedded(embeddedFolder(config))
    ? `Commonshelf runs already, on the data in ${dataDir}: open ${publicUrl.origin}. A second one beside it needs a folder of its own: COMMONSHELF_DATA=/another/folder ${other}`
    : `Port ${PORT} is taken by another program. Choose another port: ${other}`;
}
