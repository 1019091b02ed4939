import { type RawBuilder, sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Place } from "../../model/roster/duty.ts";
import type { ShiftId } from "../../model/roster/shift.ts";

const columns = sql<Place>`id, shift_id as shift, person_id as person, name, from_library as "fromLibrary",
  date::text as date, begins_on::text as "beginsOn", last_on::text as "lastOn", is_on as "isOn",
  by_self as "bySelf"`;

/** The places in these shifts. */
export function placesIn(ctx: Ctx, shifts: readonly ShiftId[]): Promise<readonly Place[]> {
  return placesWhere(ctx, sql`shift_id = any(${[...shifts]}::uuid[])`);
}

/** All places of a person, at all desks. */
export function placesOf(ctx: Ctx, person: PersonId): Promise<readonly Place[]> {
  return placesWhere(ctx, sql`person_id = ${person}`);
}

/** Who is meant, and whose time it is. */
export type Who = {
  readonly person: PersonId;
  readonly name: string;
  readonly fromLibrary: LibraryId | null;
};

/** Keeps all others from taking a place on that day until the transaction ends. */
export async function lockDay(ctx: Ctx, shift: ShiftId, date: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roster:${shift}:${date}`}, 0))`.execute(
    ctx.tx,
  );
}

/** Says that somebody is there on a day, or that they are not. */
export async function putDay(
  ctx: Ctx,
  { id, library }: { readonly id: ShiftId; readonly library: LibraryId | null },
  date: string,
  { person, name, fromLibrary }: Who,
  { isOn, bySelf = false }: { readonly isOn: boolean; readonly bySelf?: boolean },
): Promise<void> {
  await sql`insert into roster_place (id, shift_id, library_id, person_id, name, from_library, date, is_on, by_self, changed_at)
    values (${newId()}, ${id}, ${library}, ${person}, ${name}, ${fromLibrary}, ${date}, ${isOn}, ${bySelf}, ${ctx.clock.now().toString()})
    on conflict (shift_id, person_id, date) where date is not null do update set is_on = excluded.is_on,
      by_self = excluded.by_self,
      changed_at = excluded.changed_at`.execute(ctx.tx);
}

/** Puts somebody into a series, from a day on and until one where these are said. */
export async function putSeries(
  ctx: Ctx,
  { id, library }: { readonly id: ShiftId; readonly library: LibraryId | null },
  { person, name, fromLibrary }: Who,
  days: Pick<Place, "beginsOn" | "lastOn">,
): Promise<void> {
  await sql`insert into roster_place (id, shift_id, library_id, person_id, name, from_library, begins_on, last_on, changed_at)
    values (${newId()}, ${id}, ${library}, ${person}, ${name}, ${fromLibrary}, ${days.beginsOn}, ${days.lastOn},
      ${ctx.clock.now().toString()})`.execute(ctx.tx);
}

/** Ends a person's places in a series with the day before; what would begin later goes. */
export async function endSeries(
  ctx: Ctx,
  shift: ShiftId,
  person: PersonId,
  before: string,
): Promise<void> {
  await sql`delete from roster_place where shift_id = ${shift} and person_id = ${person} and date is null
    and begins_on >= ${before}::date`.execute(ctx.tx);
  await sql`update roster_place set last_on = ${before}::date - 1, changed_at = ${ctx.clock.now().toString()}
    where shift_id = ${shift} and person_id = ${person} and date is null
      and (last_on is null or last_on >= ${before}::date)`.execute(ctx.tx);
}

/** Moves what is said of the days from one on to another shift, that has taken this one's place. */
export async function movePlaces(
  ctx: Ctx,
  from: ShiftId,
  to: ShiftId,
  since: string,
): Promise<void> {
  await sql`insert into roster_place (id, shift_id, library_id, person_id, name, from_library, begins_on, last_on, changed_at)
    select gen_random_uuid(), ${to}, library_id, person_id, name, from_library, begins_on, last_on, changed_at
    from roster_place where shift_id = ${from} and date is null and (last_on is null or last_on >= ${since}::date)`.execute(
    ctx.tx,
  );
  await sql`update roster_place set shift_id = ${to} where shift_id = ${from} and date >= ${since}::date`.execute(
    ctx.tx,
  );
}

/** Ends all places in a series with the day before: the series itself ends there. */
export async function endShiftPlaces(ctx: Ctx, shift: ShiftId, before: string): Promise<void> {
  await sql`update roster_place set last_on = ${before}::date - 1 where shift_id = ${shift} and date is null
    and (last_on is null or last_on >= ${before}::date)`.execute(ctx.tx);
}

/** Who has a place at a desk, now or in time to come. */
export async function peopleAtDesk(
  ctx: Ctx,
  library: LibraryId | null,
  since: string,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{
    person: PersonId;
  }>`select distinct person_id as person from roster_place p
    join roster_shift s on s.id = p.shift_id and s.removed_at is null
    where p.library_id is not distinct from ${library} and person_id is not null and is_on
      and coalesce(p.date, p.last_on, s.last_on, 'infinity') >= ${since}::date`.execute(ctx.tx);
  return rows.map(({ person }) => person);
}

async function placesWhere(ctx: Ctx, condition: RawBuilder<unknown>): Promise<readonly Place[]> {
  const { rows } =
    await sql<Place>`select ${columns} from roster_place where ${condition} order by id`.execute(
      ctx.tx,
    );
  return rows;
}
