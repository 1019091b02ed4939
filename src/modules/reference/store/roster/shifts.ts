import { type RawBuilder, sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { weekdays } from "#modules/directory";
import type { Shift, ShiftId } from "../../model/roster/shift.ts";

type Row = Omit<Shift, "pattern" | "origin" | "removedAt" | "changedAt"> & {
  readonly days: readonly number[] | null;
  readonly everyWeeks: number;
  readonly lastOn: string | null;
  readonly uid: string | null;
  readonly sequence: number;
  readonly recurrence: string | null;
  readonly removedAt: Date | null;
  readonly changedAt: Date;
};

const columns = sql`s.id, s.library_id as library, s.zone, s.starts_on::text as "startsOn",
  to_char(s.begins, 'HH24:MI') as begins, to_char(s.ends, 'HH24:MI') as ends, s.days, s.every_weeks as "everyWeeks",
  s.last_on::text as "lastOn", s.except_on::text[] as "exceptOn", s.needed, s.language, s.skill, s.note, s.uid,
  s.sequence, s.recurrence::text as recurrence, s.version, s.removed_at as "removedAt", s.changed_at as "changedAt"`;

/** Days on the wall, both included. */
export type Days = { readonly first: string; readonly last: string };

/** The shifts of a desk that may begin on one of these days, or are on then; in no order. */
export function shiftsOfDesk(
  ctx: Ctx,
  library: LibraryId | null,
  days: Days,
): Promise<readonly Shift[]> {
  return shiftsWhere(ctx, sql`s.library_id is not distinct from ${library} and ${between(days)}`);
}

/** The shifts, of any desk, in which a person has a place or had one on these days. */
export function shiftsOfPerson(ctx: Ctx, person: PersonId, days: Days): Promise<readonly Shift[]> {
  return shiftsWhere(
    ctx,
    sql`exists (select from roster_place p where p.shift_id = s.id and p.person_id = ${person}) and ${between(days)}`,
  );
}

/** One shift of a desk, also one that was removed; null: there is none such. */
export async function readShift(
  ctx: Ctx,
  library: LibraryId | null,
  id: ShiftId,
): Promise<Shift | null> {
  const { rows } =
    await sql<Row>`select ${columns} from roster_shift s where s.id = ${id} and s.library_id is not distinct from ${library}`.execute(
      ctx.tx,
    );
  const [row] = rows;
  return row ? shiftOf(row) : null;
}

/** The shifts of a desk that came from calendars, or have one of these ids. */
export function shiftsKnownAs(
  ctx: Ctx,
  library: LibraryId | null,
  uids: readonly string[],
  ids: readonly string[],
): Promise<readonly Shift[]> {
  return shiftsWhere(
    ctx,
    sql`s.library_id is not distinct from ${library} and s.removed_at is null
      and (s.uid = any(${[...uids]}::text[]) or s.id = any(${[...ids]}::uuid[]))`,
  );
}

/** Stores a shift, new or changed. */
export async function putShift(ctx: Ctx, shift: Shift): Promise<void> {
  const { id, library, zone, startsOn, begins, ends, needed, version, changedAt } = shift;
  const { language, skill, note, exceptOn } = shift;
  const { days, everyWeeks, lastOn } = patternColumns(shift);
  const { uid, sequence, recurrence } = shift.origin ?? NO_ORIGIN;
  await sql`insert into roster_shift (id, library_id, zone, starts_on, begins, ends, days, every_weeks, last_on, except_on,
      needed, language, skill, note, uid, sequence, recurrence, version, changed_at)
    values (${id}, ${library}, ${zone}, ${startsOn}, ${begins}, ${ends}, ${days}, ${everyWeeks}, ${lastOn},
      ${[...exceptOn]}::date[], ${needed}, ${language}, ${skill}, ${note}, ${uid}, ${sequence}, ${recurrence}, ${version},
      ${changedAt.toString()})
    on conflict (id) do update set zone = excluded.zone, starts_on = excluded.starts_on, begins = excluded.begins,
      ends = excluded.ends, days = excluded.days, every_weeks = excluded.every_weeks, last_on = excluded.last_on,
      except_on = excluded.except_on, needed = excluded.needed, language = excluded.language, skill = excluded.skill,
      note = excluded.note, uid = excluded.uid, sequence = excluded.sequence, recurrence = excluded.recurrence,
      version = excluded.version, changed_at = excluded.changed_at`.execute(ctx.tx);
}

const NO_ORIGIN = { uid: null, sequence: 0, recurrence: null };

/** Weekdays as ISO 8601 counts them. */
function patternColumns({ pattern }: Shift) {
  if (!pattern) return { days: null, everyWeeks: 1, lastOn: null };
  const { everyWeeks, lastOn } = pattern;
  return { days: pattern.days.map((day) => weekdays.indexOf(day) + 1), everyWeeks, lastOn };
}

/** Takes a shift away (`at`), or puts it back (null). */
export async function setShiftRemoved(
  ctx: Ctx,
  id: ShiftId,
  at: Temporal.Instant | null,
): Promise<void> {
  await sql`update roster_shift set removed_at = ${at?.toString() ?? null}, version = version + 1,
    changed_at = ${ctx.clock.now().toString()} where id = ${id}`.execute(ctx.tx);
}

/** Shifts that were over before a day, and all that hangs on them. @returns how many. */
export async function deleteShiftsBefore(ctx: Ctx, day: string): Promise<number> {
  const { numAffectedRows = 0n } = await sql`delete from roster_shift
    where coalesce(last_on, case when days is null then starts_on end) < ${day}
      or removed_at < ${day}::date`.execute(ctx.tx);
  return Number(numAffectedRows);
}

async function shiftsWhere(ctx: Ctx, condition: RawBuilder<unknown>): Promise<readonly Shift[]> {
  const { rows } = await sql<Row>`select ${columns} from roster_shift s
    where ${condition}`.execute(ctx.tx);
  return rows.map(shiftOf);
}

/** What began two days before may still be on: a zone may leave out the day between. */
function between({ first, last }: Days): RawBuilder<unknown> {
  return sql`(s.removed_at is null or s.removed_at >= ${first}::date - 3) and s.starts_on <= ${last}::date + 1
    and coalesce(s.last_on, case when s.days is null then s.starts_on else 'infinity' end) >= ${first}::date - 3`;
}

function shiftOf(row: Row): Shift {
  const { days, everyWeeks, lastOn, uid, sequence, recurrence, removedAt, changedAt, ...shift } =
    row;
  return {
    ...shift,
    pattern: days && { days: days.map((day) => weekdays[day - 1] ?? "mon"), everyWeeks, lastOn },
    origin: uid === null ? null : { uid, sequence, recurrence },
    removedAt: removedAt?.toTemporalInstant() ?? null,
    changedAt: changedAt.toTemporalInstant(),
  };
}
