import type { Context, Hono } from "hono";
import { clientAddress, onlyFromHere, problem, type Visit, type WebEnv } from "#kernel/http";
import type { House, Told } from "../line/house.ts";
import type { Wire } from "../line/line.ts";
import type { Live } from "../live.ts";
import type { StreamKind } from "../stream-kind.ts";
import { eventRoutes } from "./event-routes.ts";
import { letIn } from "./let-in.ts";
import { overWebSocket } from "./web-socket.ts";

/** What the composition root supplies. */
export type LiveWeb = {
  readonly live: Live;
  readonly kinds: readonly StreamKind[];
  /** Tells who comes, again and again while somebody is connected. */
  readonly visitOf: (c: Context) => Promise<Visit>;
  /** Says a refusal or a fault in the visitor's language. */
  readonly tell: (fault: unknown, visit: Visit) => Told;
  readonly hosts: readonly string[];
  readonly trustedProxies: number;
};

/** `/live`: following streams over a WebSocket, or over server-sent events with POST. */
export function liveRoutes(app: Hono<WebEnv>, web: LiveWeb): void {
  const house = houseOf(web);
  const begin = (c: Context<WebEnv>, wire: Wire) => {
    const visit = c.get("visit");
    const address = clientAddress(c, web.trustedProxies);
    return letIn(wire, { visit, address, renew: () => web.visitOf(c) }, house, web.live);
  };
  app.use("/live/*", onlyFromHere(web.hosts));
  app.get("/live", (c) => {
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket")
      return problem(c, 426, "upgrade-required", "This address is for WebSockets (RFC 6455).");
    return overWebSocket(c, (wire) => begin(c, wire));
  });
  eventRoutes(app, house, begin);
}

function houseOf({ live, kinds, tell }: LiveWeb): House {
  return {
    hub: live.hub,
    around: live.around,
    kinds: new Map(kinds.map((kind) => [kind.name, kind])),
    signalOthers: (signal) => live.wakeups.signal(signal),
    tell,
    heartbeat: live.pace.heartbeat / 1000,
  };
}
