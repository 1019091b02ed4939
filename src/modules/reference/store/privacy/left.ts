import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Left } from "../../model/privacy/places.ts";
import type { Deadline } from "./due.ts";

const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/**
 * Looks in every place to which something of a conversation goes for what is left of a library's
 * inquiries that ended before. Needs system reach: without it, it would see nothing anywhere.
 */
export async function countLeft(ctx: Ctx, { library, before }: Deadline): Promise<Left> {
  if (ctx.reach !== "system") throw new Error("what is left can be counted with system reach only");
  const { rows } = await sql<Left>`with past as materialized (
      select id, id::text as name from inquiry where library_id = ${library} and ended_at < ${before.toString()})
    select (select count(*)::int from past) as inquiries,
      (select count(*)::int from inquiry i join past using (id) where i.erased_at is null or i.subject <> ''
        or num_nonnulls(i.praise, i.operator_name, i.operator_id, i.assignee_id, i.reader_said_at) > 0) as words,
      (select count(*)::int from inquiry_entry e join past on past.id = e.inquiry_id) as entries,
      (select count(*)::int from inquiry_reader r join past on past.id = r.inquiry_id) as readers,
      (select count(*)::int from inquiry_file f join past on past.id = f.inquiry_id) as files,
      (select count(*)::int from inquiry_offer o join past on past.id = o.inquiry_id) as offers,
      (select count(*)::int from inquiry_claim c join past on past.id = c.inquiry_id
        where c.person_id is not null and c.until < ${before.toString()}) as workers,
      (select count(*)::int from notice n join past on n.subject_key = 'reference:inquiry:' || past.name) as notices,
      (select count(distinct m.id)::int from mail_message m cross join lateral unnest(m.about || m.thread) as key
        join past on key = 'reference:inquiry:' || past.name where m.thread is not null or m.about <> '{}')
        + (select count(*)::int from incoming_mail m join past on m.thread = 'reference:inquiry:' || past.name) as mails,
      (select count(*)::int from app.ids_in_jobs() as j join past on past.id = j) as jobs,
      (select count(*)::int from event e cross join lateral regexp_matches(e.payload::text, ${ID}, 'g') as found
        join past on past.name = found[1] where e.type like 'reference.%') as events,
      (select count(*)::int from audit_entry a
        cross join lateral regexp_matches(coalesce(a.subject, '') || ' ' || a.detail::text, ${ID}, 'g') as found
        join past on past.name = found[1] where a.library_id = ${library}) as audit,
      (select count(*)::int from search_change s join past on past.name = s.id) as search`.execute(
    ctx.tx,
  );
  const [row] = rows;
  if (!row) throw new Error("a count has always one row");
  return row;
}
