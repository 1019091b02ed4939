import type { Hono } from "hono";
import type { WebEnv } from "./visit.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The methods that an address of the application knows (RFC 9110, 10.2.1); none: there is no such address. */
export function allowedMethods(app: Hono<WebEnv>, path: string): readonly string[] {
  // What stands before routes is there for every method, and answers none.
  const known = METHODS.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
  return known.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
}
