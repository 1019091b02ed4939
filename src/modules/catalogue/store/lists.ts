import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A list of titles that a person keeps. */
export type SavedList = {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly titles: number;
  /** Part of the link under which others may read it; null while it is private. */
  readonly token: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
};

const columns = sql`l.id, l.name, l.note, l.share_token as token, l.created_at as "createdAt",
  l.changed_at as "changedAt", (select count(distinct coalesce(c.retired_into, c.id))::int
    from saved_list_entry e join cluster c on c.id = e.cluster_id where e.list_id = l.id) as titles`;

/** The person's lists, the one changed last first; on wish also those deleted a short while ago. */
export async function listsOf(
  ctx: Ctx,
  person: string,
  { removed = false } = {},
): Promise<readonly SavedList[]> {
  const { rows } = await sql<SavedList>`select ${columns} from saved_list l
    where l.person_id = ${person} and (l.removed_at is null or ${removed}) order by l.changed_at desc, l.id desc`.execute(
    ctx.tx,
  );
  return rows;
}

export async function ownList(ctx: Ctx, person: string, id: string): Promise<SavedList | null> {
  const { rows } = await sql<SavedList>`select ${columns} from saved_list l
    where l.id = ${id} and l.person_id = ${person} and l.removed_at is null`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The list behind a shared link. The link itself is the right to read: it is set for this transaction. */
export async function sharedList(ctx: Ctx, token: string): Promise<SavedList | null> {
  await sql`select set_config('app.list_token', ${token}, true)`.execute(ctx.tx);
  const { rows } = await sql<SavedList>`select ${columns} from saved_list l
      where l.share_token = ${token} and l.removed_at is null`.execute(ctx.tx);
  return rows[0] ?? null;
}

export async function insertList(
  ctx: Ctx,
  person: string,
  id: string,
  name: string,
  note: string | null,
): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`insert into saved_list (id, person_id, name, note, created_at, changed_at)
    values (${id}, ${person}, ${name}, ${note}, ${now}, ${now})`.execute(ctx.tx);
}

export async function updateList(
  ctx: Ctx,
  id: string,
  { name, note, token }: Pick<SavedList, "name" | "note" | "token">,
): Promise<void> {
  await sql`update saved_list set name = ${name}, note = ${note}, share_token = ${token},
    changed_at = ${ctx.clock.now().toString()} where id = ${id}`.execute(ctx.tx);
}

/** Takes a list away; it can be brought back until it is forgotten. */
export async function setListAside(ctx: Ctx, id: string): Promise<void> {
  await sql`update saved_list set removed_at = ${ctx.clock.now().toString()} where id = ${id}`.execute(
    ctx.tx,
  );
}

/** Brings back a list that the person has deleted. @returns its name; null when there is none such. */
export async function bringListBack(ctx: Ctx, person: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`update saved_list set removed_at = null
    where id = ${id} and person_id = ${person} and removed_at is not null returning name`.execute(
    ctx.tx,
  );
  return rows[0]?.name ?? null;
}

/** The name of a list that the person has deleted and that can still be brought back. */
export async function removedListName(
  ctx: Ctx,
  person: string,
  id: string,
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from saved_list
    where id = ${id} and person_id = ${person} and removed_at is not null`.execute(ctx.tx);
  return rows[0]?.name ?? null;
}

/** Forgets lists deleted before an instant. @returns how many. */
export async function forgetRemovedLists(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`delete from saved_list where removed_at < ${before.toString()}`.execute(ctx.tx);
  return Number(numAffectedRows);
}

export async function deleteListsOf(ctx: Ctx, person: string): Promise<void> {
  await sql`delete from saved_list where person_id = ${person}`.execute(ctx.tx);
}
