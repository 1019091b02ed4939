import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { mayBook } from "../../actions/book.ts";
import type { PlacedThing } from "../../actions/where.ts";

/** The path of a thing's page. */
export const THING = "/spaces/:thing{[0-9a-f-]{36}}";

/** The id of the thing that the address names. @throws Refusal `not-found` for what is none */
export function thingOf(c: Context<WebEnv>): string {
  const id = c.req.param("thing") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

/** This page, for coming back to it after signing in. */
export function hereOf(c: Context<WebEnv>): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

/** Whether somebody may book a thing by themselves; if not, why. */
export type May = "yes" | "sign-in" | "staff" | "withdrawn";

/** Whether whoever looks may book a thing by themselves. */
export function mayHere(c: Context<WebEnv>, { thing }: PlacedThing): May {
  if (thing.withdrawnAt) return "withdrawn";
  if (mayBook(c.get("visit"), thing)) return "yes";
  return thing.audience === "readers" ? "sign-in" : "staff";
}
