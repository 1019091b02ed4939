import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

type Place = { readonly id: string; readonly library: LibraryId };

/** When the days of a library's inquiries are over: what ended before is to be reduced to figures. */
export type Deadline = { readonly library: LibraryId; readonly before: Temporal.Instant };

/** Libraries that have ever been asked; needs system reach. */
export async function librariesWithInquiries(ctx: Ctx): Promise<readonly LibraryId[]> {
  const { rows } = await sql<{
    id: LibraryId;
  }>`select id from library l where exists (select from inquiry i where i.library_id = l.id)`.execute(
    ctx.tx,
  );
  return rows.map(({ id }) => id);
}

/** Inquiries of a library that ended before, and are still whole; the oldest first. Needs its name, or system reach. */
export async function endedBefore(
  ctx: Ctx,
  { library, before }: Deadline,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from inquiry
    where library_id = ${library} and ended_at < ${before.toString()} and erased_at is null
    order by ended_at limit ${limit}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** Inquiries that nobody ended and nothing moved since; needs system reach. */
export async function forgottenBefore(
  ctx: Ctx,
  before: Temporal.Instant,
  limit: number,
): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`select i.id, i.library_id as library from inquiry i
    where i.ended_at is null and i.erased_at is null and i.state_at < ${before.toString()}
      and not exists (select from inquiry_entry e where e.inquiry_id = i.id and e.at >= ${before.toString()})
    order by i.state_at limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** Takes the names of those who worked from ended claims of a library's inquiries. @returns how many. */
export async function forgetWorkers(ctx: Ctx, { library, before }: Deadline): Promise<number> {
  const { numAffectedRows = 0n } = await sql`update inquiry_claim set person_id = null
    where home_id = ${library} and until < ${before.toString()} and person_id is not null`.execute(
    ctx.tx,
  );
  return Number(numAffectedRows);
}

/** Forgets operators who were not seen since. @returns how many. */
export async function forgetOperators(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`delete from reference_operator where seen_at < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows);
}
