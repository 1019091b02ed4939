import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";

/** Makes whole addresses of paths, as others know this site. */
export function addressIn(c: Context<WebEnv>): (path: string) => string {
  const { publicUrl } = c.get("visit").services.config;
  return (path) => new URL(path, publicUrl).href;
}
