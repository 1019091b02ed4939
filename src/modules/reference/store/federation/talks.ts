import { sql } from "kysely";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Talk } from "../../model/federation/talk.ts";

const shape: RowShape<Talk> = {
  table: "foreign_talk",
  columns: {
    id: ["id"],
    peer: ["peer_id"],
    partner: ["partner"],
    libraryName: ["library_name"],
    mode: ["mode"],
    state: ["state"],
    language: ["language"],
    subject: ["subject"],
    askedAt: ["asked_at"],
    dueAt: ["due_at"],
    library: ["library_id"],
    person: ["person_id"],
    personName: ["person_name"],
    claim: ["claim_id"],
    sent: ["sent"],
    heard: ["heard"],
    waitsSince: ["waits_since"],
    movedAt: ["moved_at"],
  },
};

export const insertTalk = (ctx: Ctx, row: Talk): Promise<void> => insertRow(ctx.tx, shape, row);

export const patchTalk = (ctx: Ctx, id: string, patch: Partial<Talk>): Promise<void> =>
  patchRow(ctx.tx, shape, id, patch);

/** A talk that may be seen here; null where there is none. Held until the transaction ends where `hold`. */
export async function readTalk(ctx: Ctx, id: string, hold: boolean): Promise<Talk | null> {
  const { rows } = await sql<Talk>`select ${selected(shape)} from foreign_talk
    where id = ${id} ${hold ? sql`for update` : sql``}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** What nobody has taken yet, the oldest first. */
export async function freeTalks(ctx: Ctx): Promise<readonly Talk[]> {
  const { rows } = await sql<Talk>`select ${selected(shape)} from foreign_talk
    where library_id is null order by asked_at limit 100`.execute(ctx.tx);
  return rows;
}

/** What somebody has taken. */
export async function talksHeldBy(ctx: Ctx, person: PersonId): Promise<readonly Talk[]> {
  const { rows } = await sql<Talk>`select ${selected(shape)} from foreign_talk
    where person_id = ${person} order by asked_at`.execute(ctx.tx);
  return rows;
}

/** Deletes a talk with all that was said in it. @returns the last number of its stream */
export async function deleteTalk(ctx: Ctx, id: string): Promise<number> {
  const { rows } = await sql<{
    last: string | null;
  }>`select max(sequence) as last from foreign_talk_entry where talk_id = ${id}`.execute(ctx.tx);
  await sql`delete from foreign_talk where id = ${id}`.execute(ctx.tx);
  return Number(rows[0]?.last ?? 0);
}

type Place = { readonly id: string; readonly library: LibraryId | null };

/** Live talks with a peer whose operator was seen since; needs system reach. */
export async function talksHeldAlive(
  ctx: Ctx,
  peer: string,
  seenAfter: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select t.id from foreign_talk t
    join reference_operator o on o.person_id = t.person_id and o.library_id = t.library_id
    where t.peer_id = ${peer} and t.mode = 'live' and o.seen_at > ${seenAfter.toString()}
    order by t.id limit 1000`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** Live talks whose operator was not seen since, and whose reader waits; needs system reach. */
export async function talksLeftAlone(
  ctx: Ctx,
  seenBefore: Temporal.Instant,
): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`select t.id, t.library_id as library from foreign_talk t
    left join reference_operator o on o.person_id = t.person_id and o.library_id = t.library_id
    where t.mode = 'live' and t.person_id is not null and t.waits_since is not null
      and coalesce(o.seen_at <= ${seenBefore.toString()}, true)`.execute(ctx.tx);
  return rows;
}

/** Talks in which nothing has moved for long: of those nobody waits any more. Needs system reach. */
export async function talksForgotten(
  ctx: Ctx,
  movedBefore: { readonly live: Temporal.Instant; readonly ticket: Temporal.Instant },
): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`select id, library_id as library from foreign_talk
    where moved_at <= case mode when 'live' then ${movedBefore.live.toString()}::timestamptz
      else ${movedBefore.ticket.toString()}::timestamptz end`.execute(ctx.tx);
  return rows;
}

/** Whether any talk with a partner's reader is open; needs system reach. */
export async function anyTalkOpen(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql`select from foreign_talk where mode = 'live' limit 1`.execute(ctx.tx);
  return rows.length > 0;
}
