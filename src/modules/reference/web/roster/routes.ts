import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { calendarRoutes } from "./calendar-routes.tsx";
import { dutyRoutes } from "./duty-routes.tsx";
import { feedRoutes } from "./feed-routes.ts";
import { gapsRoutes } from "./gaps-routes.tsx";
import { hoursRoutes } from "./hours-routes.tsx";
import { myRosterRoutes } from "./my-routes.tsx";
import { requestsRoutes } from "./requests-routes.tsx";
import { shiftRoutes } from "./shift-routes.tsx";
import { weekRoutes } from "./week-routes.tsx";

/** A library's desk, and the network's: the same pages. */
const BASES = ["/desk/:code/ask/roster", "/network/ask/roster"] as const;
const areas = [
  weekRoutes,
  shiftRoutes,
  dutyRoutes,
  gapsRoutes,
  requestsRoutes,
  hoursRoutes,
  calendarRoutes,
] as const;

/** The pages of the roster. */
export function rosterRoutes(app: Hono<WebEnv>): void {
  for (const base of BASES) for (const add of areas) add(app, base);
  myRosterRoutes(app);
  feedRoutes(app);
}
