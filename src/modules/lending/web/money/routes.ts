import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { deskWorthRoutes } from "../worth/desk-routes.tsx";
import { methodRoutes } from "../worth/method-routes.tsx";
import { networkWorthRoutes } from "../worth/network-routes.tsx";
import { publicLendingRoutes } from "../worth/public-routes.tsx";
import { deskMoneyRoutes } from "./desk-routes.tsx";
import { networkMoneyRoutes } from "./network-routes.tsx";

/** Money and worth of lending, at the desks, for the network, and for everybody. */
export function moneyRoutes(app: Hono<WebEnv>): void {
  deskMoneyRoutes(app);
  networkMoneyRoutes(app);
  deskWorthRoutes(app);
  networkWorthRoutes(app);
  methodRoutes(app);
  publicLendingRoutes(app);
}
