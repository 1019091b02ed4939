import { type RawBuilder, sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { RequestEvent, RequestState } from "../../model/roster/machine.ts";
import type { RequestId, RequestStep, RosterRequest } from "../../model/roster/request.ts";
import type { ShiftId } from "../../model/roster/shift.ts";

const columns = sql<RosterRequest>`id, library_id as library, shift_id as shift, date::text as date,
  starts_at as "startsAt", kind, state, state_at as "stateAt", person_id as person, name, note,
  other_person as "otherPerson", other_name as "otherName", other_shift as "otherShift", other_date::text as "otherDate"`;

export async function addRequest(
  ctx: Ctx,
  request: Omit<RosterRequest, "state" | "stateAt" | "startsAt"> & {
    readonly startsAt: Temporal.Instant;
    readonly state: RequestState;
  },
): Promise<void> {
  const { id, library, shift, date, startsAt, kind, state, person, name, note } = request;
  const now = ctx.clock.now().toString();
  await sql`insert into roster_request (id, library_id, shift_id, date, starts_at, kind, state, state_at, person_id, name,
      note, asked_at)
    values (${id}, ${library}, ${shift}, ${date}, ${startsAt.toString()}, ${kind}, ${state}, ${now}, ${person}, ${name},
      ${note}, ${now})`.execute(ctx.tx);
}

/** One request of a desk, kept from all others until the transaction ends; null: there is none such. */
export async function lockRequest(
  ctx: Ctx,
  library: LibraryId | null,
  id: RequestId,
): Promise<RosterRequest | null> {
  const { rows } = await sql<RosterRequest>`select ${columns} from roster_request
    where id = ${id} and library_id is not distinct from ${library} for update`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** What a step changes besides the state. */
export type Other = Pick<RosterRequest, "otherPerson" | "otherName" | "otherShift" | "otherDate">;

/** Moves a request, and notes who did. */
export async function moveRequest(
  ctx: Ctx,
  request: RosterRequest,
  { event, to, other }: { event: RequestEvent; to: RequestState; other: Other },
): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`update roster_request set state = ${to}, state_at = ${now}, other_person = ${other.otherPerson},
      other_name = ${other.otherName}, other_shift = ${other.otherShift}, other_date = ${other.otherDate}
    where id = ${request.id}`.execute(ctx.tx);
  await noteStep(ctx, request, { event, from: request.state, to });
}

/** Notes one step of a request's history. */
export async function noteStep(
  ctx: Ctx,
  { id, library }: Pick<RosterRequest, "id" | "library">,
  step: { event: RequestEvent | "ask"; from: RequestState | null; to: RequestState },
): Promise<void> {
  const { principal } = ctx;
  const [person, actor] = principal.kind === "person" ? [principal.id, principal.name] : [null, ""];
  await sql`insert into roster_step (id, library_id, request_id, at, actor, person_id, event, from_state, to_state)
    values (${newId()}, ${library}, ${id}, ${ctx.clock.now().toString()}, ${actor}, ${person}, ${step.event}, ${step.from},
      ${step.to})`.execute(ctx.tx);
}

/** The history of requests, each in the order in which it happened. */
export async function stepsOf(
  ctx: Ctx,
  requests: readonly RequestId[],
): Promise<ReadonlyMap<RequestId, readonly RequestStep[]>> {
  const { rows } = await sql<
    RequestStep & { request: RequestId }
  >`select request_id as request, at, actor, event, to_state as "toState"
    from roster_step where request_id = any(${[...requests]}::uuid[]) order by sequence`.execute(
    ctx.tx,
  );
  return Map.groupBy(rows, ({ request }) => request);
}

/** The requests of a desk: those that are not over first, the soonest first; the newest of the others after them. */
export function requestsOfDesk(
  ctx: Ctx,
  library: LibraryId | null,
  limit: number,
): Promise<readonly RosterRequest[]> {
  return requestsWhere(
    ctx,
    sql`library_id is not distinct from ${library}
      order by state in ('open', 'offered') desc,
        case when state in ('open', 'offered') then starts_at end, state_at desc, id limit ${limit}`,
  );
}

/** What a person has asked or answered, at all desks, the newest first. */
export function requestsOfPerson(
  ctx: Ctx,
  person: PersonId,
  limit: number,
): Promise<readonly RosterRequest[]> {
  return requestsWhere(
    ctx,
    sql`person_id = ${person} or other_person = ${person} order by state_at desc, id limit ${limit}`,
  );
}

/** Which days of which shifts: from `since` on, to `until` where it is not null. */
export type DaysOfShifts = {
  readonly shifts: readonly ShiftId[];
  readonly since: string;
  readonly until: string | null;
};

/** Requests that have not ended and ask for, or offer, one of these days. */
export function requestsFor(ctx: Ctx, days: DaysOfShifts): Promise<readonly RosterRequest[]> {
  return requestsWhere(ctx, isLiveOn(days));
}

/** The same, kept from all others until the transaction ends, as they are when it is their turn. */
export function lockRequestsFor(ctx: Ctx, days: DaysOfShifts): Promise<readonly RosterRequest[]> {
  return requestsWhere(ctx, sql`${isLiveOn(days)} order by id for update`);
}

function isLiveOn({ shifts, since, until }: DaysOfShifts): RawBuilder<unknown> {
  const days = sql`${since}::date and coalesce(${until}::date, 'infinity')`;
  return sql`state in ('open', 'offered', 'covered', 'withdrawn')
    and ((shift_id = any(${[...shifts]}::uuid[]) and date between ${days})
      or (other_shift = any(${[...shifts]}::uuid[]) and other_date between ${days}))`;
}

/** Requests that it is too late for. Needs system reach to see all. */
export function requestsBegun(ctx: Ctx, now: Temporal.Instant): Promise<readonly RosterRequest[]> {
  return requestsWhere(
    ctx,
    sql`state in ('open', 'offered', 'covered', 'withdrawn') and starts_at <= ${now.toString()} order by id
      for update skip locked`,
  );
}

/** How many of a desk wait for somebody to take them. */
export async function countOpen(ctx: Ctx, library: LibraryId | null): Promise<number> {
  const { rows } = await sql<{ open: number }>`select count(*)::int as open from roster_request
    where library_id is not distinct from ${library} and state = 'open'`.execute(ctx.tx);
  return rows[0]?.open ?? 0;
}

async function requestsWhere(
  ctx: Ctx,
  condition: RawBuilder<unknown>,
): Promise<readonly RosterRequest[]> {
  const { rows } =
    await sql<RosterRequest>`select ${columns} from roster_request where ${condition}`.execute(
      ctx.tx,
    );
  return rows;
}
