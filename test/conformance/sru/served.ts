import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { TestDeployment } from "#test/deployment";

/** An application that listens to programs of others. */
export type Served = { readonly url: string; readonly close: () => void };

/** Lets a deployment, opened with PORT 0, answer over real HTTP. */
export async function served(d: TestDeployment): Promise<Served> {
  const app = await d.app();
  // The host is checked elsewhere; here the port is known only when the server listens.
  const fetch = (request: Request) => {
    const headers = new Headers(request.headers);
    headers.set("host", "localhost:0");
    return app.fetch(new Request(request, { headers }));
  };
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
      resolve({ url: `http://127.0.0.1:${port}`, close: () => void server.close() }),
    );
  });
}
