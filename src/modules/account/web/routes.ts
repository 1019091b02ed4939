import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { languageRoutes } from "./language-routes.ts";
import { signInRoutes } from "./sign-in-routes.tsx";

/** All pages of a person. */
export function routes(app: Hono<WebEnv>): void {
  languageRoutes(app);
  signInRoutes(app);
}
