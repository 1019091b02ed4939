import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

type Rows = readonly unknown[];

/** What a person asked while they were signed in, with what was said to them; plain, for themselves. */
export async function questionsOf(ctx: Ctx, person: PersonId): Promise<Rows> {
  const { rows } =
    await sql`select l.name as library, i.code as number, i.asked_at as asked, i.state,
      i.ended_at as ended, r.name, r.email, i.satisfaction, i.praise as "what I wrote with it",
      (select coalesce(json_agg(json_build_object('at', e.at, 'author', e.author, 'name', e.author_name,
          'text', e.body) order by e.sequence), '[]')
        from inquiry_entry e where e.inquiry_id = i.id and e.kind = 'message' and e.audience = 'all') as said,
      (select coalesce(json_agg(f.file_name order by f.at), '[]') from inquiry_file f
        join inquiry_entry e on e.id = f.entry_id and e.audience = 'all' where f.inquiry_id = i.id) as files
    from inquiry_reader r join inquiry i on i.id = r.inquiry_id join library l on l.id = i.library_id
    where r.person_id = ${person} order by i.asked_at`.execute(ctx.tx);
  return rows;
}

/** What a person did at reference desks. */
export async function workOf(ctx: Ctx, person: PersonId): Promise<Rows> {
  const { rows } =
    await sql`select l.name as "for library", c.home_peer_id is not null as "for a partner network",
      c.since, c.until, c.answered
    from inquiry_claim c left join library l on l.id = c.home_id
    where c.person_id = ${person} order by c.since`.execute(ctx.tx);
  return rows;
}

/** How a person is known at reference desks. */
export async function presencesOf(ctx: Ctx, person: PersonId): Promise<Rows> {
  const { rows } =
    await sql`select l.name as library, o.name, o.languages, o.skills, o.seen_at as "last seen"
    from reference_operator o join library l on l.id = o.library_id
    where o.person_id = ${person} order by l.name`.execute(ctx.tx);
  return rows;
}

/** The inquiries of a person, to be erased. */
export async function inquiriesOf(
  ctx: Ctx,
  person: PersonId,
): Promise<readonly { readonly id: string; readonly library: LibraryId }[]> {
  const { rows } = await sql<{
    id: string;
    library: LibraryId;
  }>`select inquiry_id as id, library_id as library
    from inquiry_reader where person_id = ${person}`.execute(ctx.tx);
  return rows;
}

/**
 * Takes a person who answered out of all conversations: what they said stays, nameless, and so does how
 * long somebody worked. Needs system reach.
 */
export async function forgetAnswerer(ctx: Ctx, person: PersonId): Promise<void> {
  await forgetInHappenings(ctx, person);
  await sql`update inquiry_entry set author_id = null, author_name = null where author_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`update inquiry set operator_id = null, operator_name = null where operator_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`update inquiry set assignee_id = null where assignee_id = ${person}`.execute(ctx.tx);
  await sql`update inquiry_claim set person_id = null where person_id = ${person}`.execute(ctx.tx);
  await sql`update reference_desk set changed_by = null where changed_by = ${person}`.execute(
    ctx.tx,
  );
  await sql`delete from reference_operator where person_id = ${person}`.execute(ctx.tx);
}

/**
 * What happened names people as readers were told. Names that this one ever had in a conversation are those
 * under which they spoke, and those told in the moment in which they took it.
 */
async function forgetInHappenings(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`with claims as (select inquiry_id, since from inquiry_claim where person_id = ${person}),
    known as (
      select inquiry_id, null::text as name from claims
      union select e.inquiry_id, e.author_name from inquiry_entry e where e.author_id = ${person}
      union select i.id, i.operator_name from inquiry i where i.operator_id = ${person}
      union select e.inquiry_id, e.data->>'who' from inquiry_entry e join claims c on c.inquiry_id = e.inquiry_id
        where e.data->>'event' in ('claimed', 'joined')
          and e.at between c.since - interval '5 seconds' and c.since + interval '5 seconds'),
    names as (
      select name from known where name is not null
      union select name from reference_operator where person_id = ${person}),
    account as (select name from person where id = ${person})
    update inquiry_entry e set data = e.data - 'who'
    where e.kind = 'event' and (
      (e.inquiry_id in (select inquiry_id from known) and e.data->>'who' in (select name from names))
      or e.data->>'who' in (select name from account))`.execute(ctx.tx);
}
