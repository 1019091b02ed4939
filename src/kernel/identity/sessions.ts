import { sql } from "kysely";
import { Refusal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { SignInMethod } from "./session.ts";

/** One of a person's sign-ins, as the person sees it. Last use is told by the day: nobody needs the minute. */
export type SignedInDevice = {
  readonly id: string;
  readonly device: string;
  readonly method: SignInMethod;
  readonly since: Temporal.PlainDate;
  readonly lastUsed: Temporal.PlainDate;
  readonly current: boolean;
};

type Row = {
  id: string;
  device: string;
  method: SignInMethod;
  since: string;
  last_used: string;
  current: boolean;
};

/** The person's own sign-ins that hold, the one at hand first; `session` is the visit's. */
export async function listSessions(
  ctx: Ctx,
  person: PersonId,
  session: string | null,
): Promise<readonly SignedInDevice[]> {
  const usedSince = ctx.clock.now().subtract({ hours: 24 * ctx.config.SESSION_DAYS });
  const { rows } = await sql<Row>`
    select id, device, method, (created_at at time zone 'UTC')::date as since,
      (last_used_at at time zone 'UTC')::date as last_used, encode(token_hash, 'hex') = ${session ?? ""} as current
    from sign_in where person_id = ${person} and last_used_at > ${usedSince.toString()}
    order by current desc, last_used_at desc, id`.execute(ctx.tx);
  return rows.map(({ since, last_used, ...row }) => ({
    ...row,
    since: Temporal.PlainDate.from(since),
    lastUsed: Temporal.PlainDate.from(last_used),
  }));
}

/** Ends the sign-in at hand. */
export async function signOut(ctx: Ctx, session: string): Promise<void> {
  await sql`delete from sign_in where token_hash = ${Buffer.from(session, "hex")}`.execute(ctx.tx);
}

/** Ends one of the person's sign-ins, on whatever device. @throws Refusal("not-found") when it is no such sign-in. */
export async function signOutDevice(ctx: Ctx, person: PersonId, id: string): Promise<void> {
  const { numAffectedRows } =
    await sql`delete from sign_in where id = ${id} and person_id = ${person}`.execute(ctx.tx);
  if (numAffectedRows !== 1n) throw new Refusal("not-found");
}

/** Ends all of the person's sign-ins, except `keep` where given. @returns how many. */
export async function signOutEverywhere(
  ctx: Ctx,
  person: PersonId,
  keep: string | null = null,
): Promise<number> {
  const { numAffectedRows = 0n } =
    await sql`delete from sign_in where person_id = ${person} and encode(token_hash, 'hex') <> ${keep ?? ""}`.execute(
      ctx.tx,
    );
  return Number(numAffectedRows);
}

/** Whether the sign-in at hand is fresh enough for what must not be done from a device left open. */
export async function signedInRecently(ctx: Ctx, session: string, minutes = 30): Promise<boolean> {
  const since = ctx.clock.now().subtract({ minutes });
  const { rows } =
    await sql`select 1 from sign_in where token_hash = ${Buffer.from(session, "hex")} and created_at > ${since.toString()}`.execute(
      ctx.tx,
    );
  return rows.length > 0;
}
