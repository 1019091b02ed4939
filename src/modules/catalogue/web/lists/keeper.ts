import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";

/** The way to the sign-in and back to `next`; null for those who are signed in. */
export function askToSignIn(c: Context<WebEnv>, next: string): Response | null {
  if (c.get("visit").principal.kind === "person") return null;
  return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
}

/** What is a person's own is kept by no cache. */
export function ownPage(response: Response): Response {
  response.headers.set("cache-control", "no-store");
  return response;
}
