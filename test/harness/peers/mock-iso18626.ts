import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { readConfig } from "#kernel/config";
import type { WebEnv } from "#kernel/http";
import { outboundRules } from "#kernel/outbound";
import type { RequesterManner, SupplierManner } from "../../../src/app/mock/iso18626/manners.ts";
import { Iso18626Mock } from "../../../src/app/mock/iso18626/peer.ts";
import { openIso18626Mock } from "../../../src/app/mock/iso18626/serve.ts";
import { Play, type Script } from "../../../src/app/mock/script.ts";

type Options = {
  /** An ISIL. */
  readonly agency: string;
  readonly token: string;
  readonly supplies?: SupplierManner;
  readonly requests?: RequesterManner;
  readonly script?: Partial<Script>;
};

/** The mock of a foreign system that is shipped with the program, listening at a port of its own. */
export async function iso18626Mock({ agency, token, script, ...manners }: Options) {
  const told: string[] = [];
  const mock = new Iso18626Mock({
    agency: { type: "ISIL", value: agency },
    token,
    supplies: "loaned",
    requests: "return",
    pace: 10,
    rules: outboundRules(readConfig({ NODE_ENV: "test" })),
    told: (line) => void told.push(line),
    ...manners,
  });
  const where = { host: "127.0.0.1", port: 0 };
  const peer = await openIso18626Mock(where, mock, new Play(script));
  return { mock, told, url: `${peer.address}/iso18626`, close: peer.close };
}

/** The whole application at a port of its own, for what speaks to it over a socket. */
export async function served(app: Hono<WebEnv>, host: string) {
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    // Behind a front server, which passes on the name by which the deployment is known.
    const fetch = (request: Request, env: object) => {
      const headers = new Headers(request.headers);
      headers.set("host", host);
      return app.fetch(new Request(request, { headers }), env);
    };
    const opening: ReturnType<typeof serve> = serve({ fetch, hostname: "127.0.0.1", port: 0 }, () =>
      resolve(opening),
    );
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
