import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Who said, and when, that nothing is left to do about an import. */
export type ImportReview = { readonly importId: string; readonly at: Date; readonly actor: string };

export async function insertReview(ctx: Ctx, importId: string, library: string): Promise<void> {
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const actor = ctx.principal.kind === "person" ? ctx.principal.name : "Commonshelf";
  await sql`insert into import_review (import_id, library_id, at, person_id, actor)
    values (${importId}, ${library}, ${ctx.clock.now().toString()}, ${person}, ${actor})
    on conflict do nothing`.execute(ctx.tx);
}

export async function deleteReview(ctx: Ctx, importId: string): Promise<void> {
  await sql`delete from import_review where import_id = ${importId}`.execute(ctx.tx);
}

/** The reviews of those imports that have one. */
export async function readReviews(
  ctx: Ctx,
  importIds: readonly string[],
): Promise<readonly ImportReview[]> {
  const { rows } =
    await sql<ImportReview>`select import_id as "importId", at, actor from import_review
    where import_id = any(${[...importIds]}::uuid[])`.execute(ctx.tx);
  return rows;
}

/** Imports of the visitor's library that are over, left something unloaded, and that nobody has reviewed. */
export async function countUnreviewed(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from import i cross join lateral (
      select state from import_state where import_id = i.id order by position desc limit 1) s
    where i.library_id = ${ctx.library}
      and (s.state = 'failed' or (s.state in ('finished', 'cancelled') and i.failed_count > 0))
      and not exists (select from import_review r where r.import_id = i.id)`.execute(ctx.tx);
  return rows[0]?.count ?? 0;
}

/** Takes a person out of the reviews, and leaves the fact that there was one. */
export async function forgetReviewer(ctx: Ctx, person: string): Promise<void> {
  await sql`update import_review set person_id = null, actor = '–' where person_id = ${person}`.execute(
    ctx.tx,
  );
}
