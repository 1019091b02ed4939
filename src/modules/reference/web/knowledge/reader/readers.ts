import type { Context } from "hono";
import { clientAddress, type WebEnv } from "#kernel/http";
import type { Ctx, Library } from "#kernel/tenancy";
import { libraryCalled } from "../../../actions/library-called.ts";
import { answersPath } from "../../../model/knowledge/permalink.ts";
import { type KnowledgeView, knowledgeView } from "../view.ts";

/** For whose readers a page is shown. */
export type ReadersSeat = {
  /** Null: the network's. */
  readonly library: Library | null;
  /** Where its answers begin. */
  readonly root: string;
  readonly view: KnowledgeView;
  readonly act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
};

/** Where answers lie, for the router: the network's and those of a library. */
export const ROOTS = ["/ask/answers", "/ask/:library/answers"] as const;

/** Whose readers the address means. @throws Refusal("not-found") for a library that there is not. */
export async function readersAt(c: Context<WebEnv>): Promise<ReadersSeat> {
  const code = c.req.param("library");
  const { act } = c.get("visit");
  const library = code === undefined ? null : await act((ctx) => libraryCalled(ctx, code));
  return {
    library,
    root: answersPath(library?.code ?? null),
    view: knowledgeView(c, library?.timeZone),
    act: (work) => act(work, { library: library?.id ?? null }),
  };
}

/** Whence somebody comes, by which readers are counted who are not signed in. */
export function callerOf(c: Context<WebEnv>): string {
  return clientAddress(c, c.get("visit").services.config.TRUSTED_PROXIES);
}
