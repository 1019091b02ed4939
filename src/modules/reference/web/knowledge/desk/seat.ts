import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Ctx, Library } from "#kernel/tenancy";
import { mayWriteArticles } from "../../../policy.ts";
import { type KnowledgeView, knowledgeView } from "../view.ts";

/** From where articles are written: the desk of a library, or the network's pages. */
export type WritersSeat = {
  /** Null: the network. */
  readonly library: Library | null;
  /** Where its pages begin. */
  readonly root: string;
  readonly view: KnowledgeView;
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

const DESK = "/desk/:code/ask/knowledge";
/** Where the pages lie, for the router. */
export const ROOTS = ["/network/knowledge", DESK] as const;
/** Where a library changes what the network wrote. */
export const NETWORK_PART = `${DESK}/network`;
export const ARTICLE = ":article{[1-9][0-9]{0,14}}";

/** The seat of this request. @throws Refusal for who may not take it. */
export function seatAt(c: Context<WebEnv>): WritersSeat {
  const { library, principal, act } = c.get("visit");
  const isNetwork = c.req.path.startsWith("/network/");
  const seat = isNetwork ? null : library;
  if (!isNetwork && seat === null) throw new Refusal("not-found");
  if (!mayWriteArticles(principal, seat?.id ?? null)) throw new Refusal("forbidden");
  return {
    library: seat,
    root: seat === null ? ROOTS[0] : `/desk/${seat.code}/ask/knowledge`,
    view: knowledgeView(c, seat?.timeZone),
    act: (work) =>
      seat === null
        ? act(work, { library: null, reach: "network" })
        : act(work, { library: seat.id }),
  };
}

/** The article that the address names. */
export function articleIn(c: Context<WebEnv>): string {
  return c.req.param("article") ?? "";
}
