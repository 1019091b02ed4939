import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { homeRoutes } from "./home-routes.tsx";
import { librariesRoutes } from "./libraries-routes.tsx";
import { libraryRoutes } from "./library-routes.tsx";
import { partnerRoutes } from "./partner-routes.tsx";
import { peopleRoutes } from "./people-routes.tsx";

/** The directory as everybody sees it. */
export function publicRoutes(app: Hono<WebEnv>): void {
  homeRoutes(app);
  librariesRoutes(app);
  libraryRoutes(app);
  peopleRoutes(app);
  partnerRoutes(app);
}
