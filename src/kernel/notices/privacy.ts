import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import { forgetMailAbout } from "#kernel/mail";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";

type Query = ReturnType<typeof sql>;

/** What notices keep of a person: what they were told, how they wish to hear it, and where it is shown. */
export const noticesPrivacy = {
  module: "notices",
  exportPerson: async (ctx, person) => ({
    notices: await rowsOf(
      ctx,
      sql`select n.at, n.kind, l.name as library, n.href as address, n.params as about, n.times, n.read_at as read
        from notice n left join library l on l.id = n.library_id where n.person_id = ${person} order by n.at, n.id`,
    ),
    wishes: await rowsOf(
      ctx,
      sql`select kind, mail, push from notice_wish where person_id = ${person} order by kind`,
    ),
    hours: await rowsOf(
      ctx,
      sql`select zone, quiet_from::text as "quiet from", quiet_until::text as "quiet until",
        paused_until::text as "paused until" from notice_hours where person_id = ${person}`,
    ),
    devices: await rowsOf(
      ctx,
      sql`select device, (created_at at time zone 'UTC')::date as since, last_told_at as "last told"
        from push_device where person_id = ${person} order by created_at`,
    ),
  }),
  erasePerson: async (ctx, person) => {
    await erase(ctx, person);
  },
  retention: [
    { name: "kept-notices-read", days: 90, expire: removeRead },
    { name: "kept-notices", days: 365, expire: removeOld },
  ],
} satisfies PrivacyHandler;

/**
 * Forgets what anybody was told about these subjects, also by mail: for a module whose link between a
 * person and a thing has to end. Needs system reach, as retention has.
 */
export async function forgetSubjects(ctx: Ctx, subjectKeys: readonly string[]): Promise<void> {
  if (subjectKeys.length === 0) return;
  await sql`delete from notice where subject_key = any (${[...subjectKeys]}::text[])`.execute(
    ctx.tx,
  );
  await forgetMailAbout(ctx, subjectKeys);
}

async function erase(ctx: Ctx, person: PersonId): Promise<void> {
  for (const table of ["notice", "notice_wish", "notice_hours", "push_device"])
    await sql`delete from ${sql.table(table)} where person_id = ${person}`.execute(ctx.tx);
}

function removeRead(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  return removed(ctx, sql`delete from notice where read_at < ${before.toString()}`);
}

function removeOld(ctx: Ctx, before: Temporal.Instant): Promise<number> {
  return removed(ctx, sql`delete from notice where at < ${before.toString()}`);
}

async function removed(ctx: Ctx, query: Query): Promise<number> {
  return Number((await query.execute(ctx.tx)).numAffectedRows ?? 0n);
}

async function rowsOf(ctx: Ctx, query: Query): Promise<readonly unknown[]> {
  return (await query.execute(ctx.tx)).rows;
}
