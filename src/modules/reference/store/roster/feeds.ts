import { sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A secret address: of a person's own shifts, or of a desk's (of a library, or null: the network's). */
export type Feed = {
  readonly id: string;
  readonly kind: "own" | "desk";
  readonly library: LibraryId | null;
  readonly person: PersonId;
  readonly madeAt: Date;
};

const columns = sql<Feed>`id, kind, library_id as library, person_id as person, made_at as "madeAt"`;

export async function addFeed(
  ctx: Ctx,
  feed: Pick<Feed, "kind" | "library" | "person">,
  hash: Buffer,
): Promise<void> {
  await sql`insert into roster_feed (id, kind, library_id, person_id, token_hash, made_at)
    values (${newId()}, ${feed.kind}, ${feed.library}, ${feed.person}, ${hash}, ${ctx.clock.now().toString()})`.execute(
    ctx.tx,
  );
}

/** Addresses of a person that still lead somewhere. */
export async function feedsOf(ctx: Ctx, person: PersonId): Promise<readonly Feed[]> {
  const { rows } = await sql<Feed>`select ${columns} from roster_feed
    where person_id = ${person} and revoked_at is null order by made_at`.execute(ctx.tx);
  return rows;
}

/** What lies behind an address; null: nothing, or nothing any more. Needs system reach. */
export async function feedByHash(ctx: Ctx, hash: Buffer): Promise<Feed | null> {
  const { rows } = await sql<Feed>`select ${columns} from roster_feed
    where token_hash = ${hash} and revoked_at is null`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Makes addresses of a person lead nowhere: the one of that id, or those of that kind at that desk. */
export async function revokeFeeds(
  ctx: Ctx,
  { person, kind, library }: Pick<Feed, "person" | "kind" | "library">,
): Promise<void> {
  await sql`update roster_feed set revoked_at = ${ctx.clock.now().toString()} where person_id = ${person}
    and kind = ${kind} and library_id is not distinct from ${library} and revoked_at is null`.execute(
    ctx.tx,
  );
}

/** Addresses that were taken back before a moment. @returns how many. */
export async function deleteRevoked(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`delete from roster_feed where revoked_at < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows);
}
