import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";

/** Where the coordinator's pages of shared costs lie. */
export const COSTS = "/network/cost-sharing";
/** An id in an address. */
export const ID = "[0-9a-f-]{36}";
export const ONE_COST = `${COSTS}/:cost{${ID}}`;

/** The id of the cost in the address. */
export function idOf(c: Context<WebEnv>): string {
  return c.req.param("cost") ?? "";
}
