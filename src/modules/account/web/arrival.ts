import type { Context } from "hono";
import { clientAddress } from "#kernel/http";
import {
  type Arrival,
  clearSessionCookie,
  deviceText,
  setSessionCookie,
  type Transact,
} from "#kernel/identity";
import type { Web } from "./answer.tsx";

/** Opens transactions of the software itself, for what happens before anybody is known. */
export function bySystem(c: Web): Transact {
  return (work) => c.get("visit").act(work, { library: null, reach: "system" });
}

/** Where this request comes from, as a sign-in needs to know it. */
export function arrivalOf(c: Web): Arrival {
  const { services, session } = c.get("visit");
  return {
    address: clientAddress(c, services.config.TRUSTED_PROXIES),
    device: deviceText(c.req.header("user-agent")),
    previous: session,
  };
}

/** A secret as it was typed: a form's text is trimmed, a password must not be. */
export async function readSecret(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === "string" ? value : "";
}

/** Gives the browser its token and sends it on. */
export function arrive(c: Web, token: string, next: string): Response {
  setSessionCookie(c, token, c.get("visit").services.config);
  return c.redirect(next, 303);
}

/** Takes the token away and sends the browser home. */
export function leave(c: Web): Response {
  clearSessionCookie(c, c.get("visit").services.config);
  return c.redirect("/", 303);
}
