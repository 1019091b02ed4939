import type { Hono } from "hono";
import { systemPrincipal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { ownPublicKeys } from "../actions/peers/signing/own-key.ts";

/**
 * The keys by which other systems know us, whatever we say to them (a JWK set, RFC 7517), and the address of
 * each door that `systems` has for them, named by its path.
 */
export function ownKeyRoutes(app: Hono<WebEnv>, systems: () => readonly string[]): void {
  app.get("/.well-known/commonshelf-keys", async (c) => {
    const { run, services } = c.var.visit;
    const principal = systemPrincipal("our public keys");
    const keys = await run(
      { principal, library: null, locale: "en", reach: "system" },
      ownPublicKeys,
    );
    const doors = systems().map((path) => [
      path.slice(1),
      new URL(path, services.config.publicUrl).href,
    ]);
    c.header("cache-control", "public, max-age=300");
    const body = JSON.stringify({ ...keys, ...Object.fromEntries(doors) });
    return c.body(body, 200, { "content-type": "application/jwk-set+json" });
  });
}
