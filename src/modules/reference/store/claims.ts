import { sql } from "kysely";
import { insertRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Claim } from "../model/inquiry/claim.ts";

const shape: RowShape<Claim> = {
  table: "inquiry_claim",
  columns: {
    id: ["id"],
    inquiry: ["inquiry_id"],
    home: ["home_id"],
    homePeer: ["home_peer_id"],
    library: ["library_id"],
    peer: ["peer_id"],
    person: ["person_id"],
    part: ["part"],
    level: ["level"],
    waitedSeconds: ["waited_seconds"],
    since: ["since"],
    until: ["until"],
    answered: ["answered"],
  },
};

export const insertClaim = (ctx: Ctx, row: Claim): Promise<void> => insertRow(ctx.tx, shape, row);

/** Claims of an inquiry that hold now, whoever answers first. */
export async function claimsNow(ctx: Ctx, inquiry: string): Promise<readonly Claim[]> {
  const { rows } = await sql<Claim>`select ${selected(shape)} from inquiry_claim
    where inquiry_id = ${inquiry} and until is null order by part, since`.execute(ctx.tx);
  return rows;
}

/** Whether a person holds a claim of the inquiry now, of whatever part. */
export async function holdsClaim(ctx: Ctx, inquiry: string, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select from inquiry_claim
    where inquiry_id = ${inquiry} and person_id = ${person} and until is null limit 1`.execute(
    ctx.tx,
  );
  return rows.length > 0;
}

/** Ends claims of an inquiry: one person's, or (null) all. */
export async function endClaims(
  ctx: Ctx,
  inquiry: string,
  person: PersonId | null,
): Promise<readonly LibraryId[]> {
  const { rows } = await sql<{
    library: LibraryId | null;
  }>`update inquiry_claim set until = greatest(since, ${ctx.clock.now().toString()}::timestamptz)
    where inquiry_id = ${inquiry} and until is null and (${person}::uuid is null or person_id = ${person}::uuid)
    returning library_id as library`.execute(ctx.tx);
  return rows.flatMap(({ library }) => library ?? []);
}

/** Ends one claim: that of a partner's question, which has no inquiry here. */
export async function endClaim(ctx: Ctx, id: string): Promise<void> {
  await sql`update inquiry_claim set until = greatest(since, ${ctx.clock.now().toString()}::timestamptz)
    where id = ${id} and until is null`.execute(ctx.tx);
}

/** Notes that a partner who answers has said something to the reader. */
export async function notePartnerAnswered(ctx: Ctx, inquiry: string, peer: string): Promise<void> {
  await sql`update inquiry_claim set answered = true
    where inquiry_id = ${inquiry} and peer_id = ${peer} and until is null and not answered`.execute(
    ctx.tx,
  );
}

/** Notes that who took a partner's question has said something to its reader. */
export async function noteClaimAnswered(ctx: Ctx, id: string): Promise<void> {
  await sql`update inquiry_claim set answered = true where id = ${id} and not answered`.execute(
    ctx.tx,
  );
}

/** Notes that who answers has said something to the reader. */
export async function noteAnswered(ctx: Ctx, inquiry: string, person: PersonId): Promise<void> {
  await sql`update inquiry_claim set answered = true
    where inquiry_id = ${inquiry} and person_id = ${person} and until is null and not answered`.execute(
    ctx.tx,
  );
}
