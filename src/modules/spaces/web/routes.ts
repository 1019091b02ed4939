import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { dayRoutes } from "./desk/day-routes.tsx";
import { thingsRoutes } from "./desk/thing-routes.tsx";
import { bookRoutes } from "./reader/book-routes.tsx";
import { bookingRoutes } from "./reader/booking-routes.tsx";
import { thingRoutes } from "./reader/thing-routes.tsx";

/** The pages of what can be booked, for readers and at the desk. */
export function routes(app: Hono<WebEnv>): void {
  for (const add of [thingRoutes, bookRoutes, bookingRoutes, dayRoutes, thingsRoutes]) add(app);
}
