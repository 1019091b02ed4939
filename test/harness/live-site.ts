import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { ModuleManifest } from "#kernel/manifest";
import { webSockets } from "#kernel/realtime";
import type { TestDeployment } from "./deployment.ts";

/** A test deployment that listens, for what needs sockets. */
export type LiveSite = {
  readonly port: number;
  /** The name it answers to, and its pages come from. */
  readonly host: string;
  /** How many connections there are. */
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Serves on a port of this machine; 0: a free one. */
export async function liveSite(
  deployment: Pick<TestDeployment, "app" | "config" | "live">,
  modules: readonly ModuleManifest[],
  port = 0,
): Promise<LiveSite> {
  const app = await deployment.app(modules);
  const server = createAdaptorServer({ fetch: app.fetch, websocket: { server: webSockets() } });
  await once(server.listen(port, "127.0.0.1"), "listening");
  return {
    port: (server.address() as AddressInfo).port,
    host: deployment.config.publicUrl.host,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((fault, count) => (fault ? reject(fault) : resolve(count))),
      ),
    close: async () => {
      await deployment.live.visitors.drain();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
