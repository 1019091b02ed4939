import { sql } from "kysely";
import { Refusal } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** A notice as it is kept; its kind puts it into words. */
export type Notice = {
  readonly id: string;
  readonly library: LibraryId | null;
  readonly kind: string;
  readonly subjectKey: string;
  readonly href: string;
  readonly params: unknown;
  /** How many pieces of news came before it was read, this one included. */
  readonly times: number;
  readonly at: Date;
  readonly readAt: Date | null;
};

export const noticeColumns = sql`id, library_id as library, kind, subject_key as "subjectKey", href, params, times, at,
  read_at as "readAt"`;

/** A person's notices, newest first; those after the notice `after` where given. */
export async function listNotices(
  ctx: Ctx,
  person: PersonId,
  limit: number,
  after: string | null = null,
): Promise<readonly Notice[]> {
  const { rows } =
    await sql<Notice>`select ${noticeColumns} from notice n where person_id = ${person}
      and (${after}::uuid is null
        or (n.at, n.id) < (select m.at, m.id from notice m where m.id = ${after}::uuid and m.person_id = ${person}))
    order by n.at desc, n.id desc limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** How many a person has not read, up to a hundred: more need not be told apart. */
export async function countUnread(ctx: Ctx, person: PersonId): Promise<number> {
  const { rows } = await sql<{
    unread: number;
  }>`select app.unread_notices(${person}) as unread`.execute(ctx.tx);
  return rows[0]?.unread ?? 0;
}

/** Opens a notice: it is read from now on. @returns where it leads. @throws Refusal("not-found") */
export async function openNotice(ctx: Ctx, person: PersonId, id: string): Promise<string> {
  const { rows } = await sql<{
    href: string;
  }>`update notice set read_at = coalesce(read_at, ${stamp(ctx)}),
      mail_pending = false, push_pending = false where id = ${id} and person_id = ${person} returning href`.execute(
    ctx.tx,
  );
  const [row] = rows;
  if (!row) throw new Refusal("not-found");
  return row.href;
}

/** Marks everything as read. @returns the moment, by which `markUnread` finds the same notices again. */
export async function markAllRead(
  ctx: Ctx,
  person: PersonId,
): Promise<{ readonly moment: string; readonly count: number }> {
  const moment = stamp(ctx);
  const { numAffectedRows = 0n } =
    await sql`update notice set read_at = ${moment}, mail_pending = false, push_pending = false
      where person_id = ${person} and read_at is null`.execute(ctx.tx);
  return { moment, count: Number(numAffectedRows) };
}

/** Which notices are marked: one by its id, or those that were read at one moment. */
export type Marked = { readonly id: string } | { readonly moment: string };

/**
 * Makes notices unread again, except where newer news of the same subject waits already. They are
 * not told again.
 */
export async function markUnread(ctx: Ctx, person: PersonId, marked: Marked): Promise<void> {
  const which =
    "id" in marked ? sql`n.id = ${marked.id}` : sql`n.read_at = ${marked.moment}::timestamptz`;
  await sql`update notice n set read_at = null where n.person_id = ${person} and n.read_at is not null and ${which}
    and n.id = (select m.id from notice m where m.person_id = n.person_id and m.subject_key = n.subject_key
      order by m.at desc, m.id desc limit 1)`.execute(ctx.tx);
}

/** Marks one as read. */
export async function markRead(ctx: Ctx, person: PersonId, id: string): Promise<void> {
  await openNotice(ctx, person, id);
}

/** Now, to the millisecond, so that it survives the way through an address. */
function stamp(ctx: Ctx): string {
  return Temporal.Instant.fromEpochMilliseconds(ctx.clock.now().epochMilliseconds).toString();
}
