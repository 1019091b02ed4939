import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

type Plain = readonly Readonly<Record<string, unknown>>[];

/** What the roster keeps of a person, as they can read it. */
export async function rosterOf(
  ctx: Ctx,
  person: PersonId,
): Promise<Readonly<Record<string, Plain>>> {
  return {
    places: await rowsOf(
      ctx,
      sql`select coalesce(l.name, 'the network') as desk, s.zone, to_char(s.begins, 'HH24:MI') as begins,
        to_char(s.ends, 'HH24:MI') as ends, p.date::text as day, p.begins_on::text as "from", p.last_on::text as until,
        p.is_on as "is there"
        from roster_place p join roster_shift s on s.id = p.shift_id left join library l on l.id = p.library_id
        where p.person_id = ${person} order by p.changed_at`,
    ),
    requests: await rowsOf(
      ctx,
      sql`select coalesce(l.name, 'the network') as desk, r.date::text as day, r.kind, r.state, r.note,
        r.asked_at as asked, r.person_id = ${person} as mine
        from roster_request r left join library l on l.id = r.library_id
        where r.person_id = ${person} or r.other_person = ${person} order by r.asked_at`,
    ),
    calendars: await rowsOf(
      ctx,
      sql`select kind, made_at as made, revoked_at as revoked from roster_feed
        where person_id = ${person} order by made_at`,
    ),
  };
}

/**
 * Forgets a person: their days to come are open again; that somebody was there, and whose time it was, is
 * kept for the figures without a name.
 */
export async function forgetPerson(ctx: Ctx, person: PersonId, today: string): Promise<void> {
  await sql`delete from roster_feed where person_id = ${person}`.execute(ctx.tx);
  await sql`delete from roster_place where person_id = ${person}
    and (date >= ${today}::date or not is_on or begins_on >= ${today}::date)`.execute(ctx.tx);
  await sql`update roster_place set person_id = null, name = null,
      last_on = case when date is null then least(coalesce(last_on, 'infinity'), ${today}::date - 1) end
    where person_id = ${person}`.execute(ctx.tx);
  await sql`update roster_request set state = 'lapsed' where person_id = ${person} and state in ('open', 'offered', 'withdrawn')`.execute(
    ctx.tx,
  );
  await sql`update roster_request set person_id = null, name = null, note = null where person_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`update roster_request set state = case when state = 'offered' then 'open' else state end, other_person = null,
    other_name = null where other_person = ${person}`.execute(ctx.tx);
  await sql`update roster_step set person_id = null, actor = '' where person_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`update roster_hours set person_id = null where person_id = ${person}`.execute(ctx.tx);
}

async function rowsOf(ctx: Ctx, query: ReturnType<typeof sql>): Promise<Plain> {
  const { rows } = await sql<Readonly<Record<string, unknown>>>`${query}`.execute(ctx.tx);
  return rows;
}
