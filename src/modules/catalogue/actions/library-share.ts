import type { Ctx } from "#kernel/tenancy";
import { libraryToWatch } from "../policy.ts";
import { countShare, type LibraryShare } from "../store/library-share.ts";

export type { LibraryShare } from "../store/library-share.ts";

/** What the visitor's library has on the common shelf, in numbers. */
export async function libraryShare(ctx: Ctx): Promise<LibraryShare> {
  libraryToWatch(ctx);
  return countShare(ctx);
}
