import { Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { needsAttention } from "../../model/imports/attention.ts";
import { libraryToWatch } from "../../policy.ts";
import {
  countUnreviewed,
  deleteReview,
  type ImportReview,
  insertReview,
  readReviews,
} from "../../store/import-reviews.ts";
import { findImport } from "../../store/imports.ts";

export type { ImportReview } from "../../store/import-reviews.ts";

/** Says that nothing is left to do about an import, so that it waits for nobody any more. */
export async function reviewImport(ctx: Ctx, id: string): Promise<void> {
  const library = libraryToWatch(ctx);
  const delivery = isId(id) ? await findImport(ctx, id) : null;
  if (!delivery || !needsAttention(delivery)) throw new Refusal("not-found");
  await insertReview(ctx, id, library);
  await audit(ctx, "catalogue.import-reviewed", id);
}

/** Takes that back. */
export async function reopenImport(ctx: Ctx, id: string): Promise<void> {
  libraryToWatch(ctx);
  if (!isId(id) || !(await findImport(ctx, id))) throw new Refusal("not-found");
  await deleteReview(ctx, id);
  await audit(ctx, "catalogue.import-reopened", id);
}

/** By import who reviewed it; those that nobody did are absent. */
export async function importReviews(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ImportReview>> {
  libraryToWatch(ctx);
  const reviews = await readReviews(ctx, ids.filter(isId));
  return new Map(reviews.map((review) => [review.importId, review]));
}

/** How many imports of the visitor's library wait for somebody to look at what was not loaded. */
export async function importsWaiting(ctx: Ctx): Promise<number> {
  libraryToWatch(ctx);
  return countUnreviewed(ctx);
}
