import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import type { Ctx, Library } from "#kernel/tenancy";
import { deskLibrary } from "../desk/desk-library.ts";
import { actForNetwork } from "../network/network-frame.tsx";

/** From where projects are worked on: the network's pages, or the desk of a library. */
export type Seat = {
  /** Address of the list. */
  readonly root: string;
  /** Null: the network. */
  readonly library: Library | null;
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

/** Where the pages of projects lie, for the router. */
export const ROOTS = ["/network/projects", "/desk/:code/projects"] as const;

/** The seat of this request. @throws Refusal for who may not take it. */
export function seatAt(c: Context<WebEnv>): Seat {
  if (c.req.path.startsWith("/network/"))
    return { root: ROOTS[0], library: null, act: (work) => actForNetwork(c, work) };
  const library = deskLibrary(c);
  return {
    root: `/desk/${library.code}/projects`,
    library,
    act: (work) => c.get("visit").act(work, { library: library.id }),
  };
}

export const ID = "[0-9a-f-]{36}";
