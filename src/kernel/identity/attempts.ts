import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** At most `tries` of one kind by one subject in `minutes`. */
export type Limit = { readonly kind: string; readonly tries: number; readonly minutes: number };

/**
 * Sign-in: little for one account from one address, more for a whole address (a library has one for
 * all its computers) and for one account from everywhere (so that a stranger cannot lock it soon).
 */
export const SIGN_IN_HERE: Limit = { kind: "sign-in-here", tries: 10, minutes: 15 };
export const SIGN_IN_ADDRESS: Limit = { kind: "sign-in-address", tries: 200, minutes: 15 };
export const SIGN_IN_ACCOUNT: Limit = { kind: "sign-in-account", tries: 100, minutes: 60 };
export const MAIL_ADDRESS: Limit = { kind: "mail-address", tries: 30, minutes: 60 };
export const MAIL_ACCOUNT: Limit = { kind: "mail-account", tries: 3, minutes: 60 };

/**
 * Counts a try. The count is shared by all processes; it lasts only when the transaction commits, so
 * the caller answers with a value and does not throw. Needs system reach.
 * @returns 0 when it is within the limit, else the seconds to wait.
 */
export async function countTry(ctx: Ctx, limit: Limit, subject: string): Promise<number> {
  const now = ctx.clock.now();
  const begin = now.subtract({ minutes: limit.minutes }).toString();
  const { rows } = await sql<{ tries: number; began_at: Date }>`
    insert into attempt as a (key, began_at, tries) values (${await keyOf(ctx, limit, subject)}, ${now.toString()}, 1)
    on conflict (key) do update set
      tries = case when a.began_at <= ${begin} then 1 else least(a.tries + 1, 1000000) end,
      began_at = case when a.began_at <= ${begin} then excluded.began_at else a.began_at end
    returning tries, began_at`.execute(ctx.tx);
  const [row] = rows;
  if (!row || row.tries <= limit.tries) return 0;
  const ends = row.began_at.getTime() + limit.minutes * 60_000;
  return Math.max(1, Math.ceil((ends - now.epochMilliseconds) / 1000));
}

/** Counts against several limits; the longest wait decides. */
export async function countTries(
  ctx: Ctx,
  tries: readonly (readonly [Limit, string])[],
): Promise<number> {
  let wait = 0;
  for (const [limit, subject] of tries) wait = Math.max(wait, await countTry(ctx, limit, subject));
  return wait;
}

/** Takes a try back that was right: limits are for guesses, and one address may be a whole school. */
export async function giveBack(ctx: Ctx, limit: Limit, subject: string): Promise<void> {
  await sql`update attempt set tries = greatest(tries - 1, 0) where key = ${await keyOf(ctx, limit, subject)}`.execute(
    ctx.tx,
  );
}

/** Forgets the tries of a subject, once it has shown to be right. */
export async function forgetTries(ctx: Ctx, limit: Limit, subject: string): Promise<void> {
  await sql`delete from attempt where key = ${await keyOf(ctx, limit, subject)}`.execute(ctx.tx);
}

/** A refused sign-in, counted by the hour for all people together. */
export async function noteFailure(ctx: Ctx): Promise<void> {
  const hour = ctx.clock.now().round({ smallestUnit: "hour", roundingMode: "floor" }).toString();
  await sql`insert into sign_in_failure as f (hour, failures) values (${hour}, 1)
    on conflict (hour) do update set failures = f.failures + 1`.execute(ctx.tx);
}

/** Keyed with the day's secret: a row tells nobody's address, and tomorrow it cannot be followed. */
async function keyOf(ctx: Ctx, { kind }: Limit, subject: string): Promise<Buffer> {
  const day = ctx.clock.now().toString().slice(0, 10);
  const read = sql<{ key: Buffer }>`
    select sha256(secret || convert_to(${`${kind}\n${subject}`}, 'UTF8')) as key from attempt_secret where day = ${day}`;
  const found = (await read.execute(ctx.tx)).rows[0];
  if (found) return found.key;
  await sql`insert into attempt_secret (day) values (${day}) on conflict do nothing`.execute(
    ctx.tx,
  );
  const made = (await read.execute(ctx.tx)).rows[0];
  if (!made) throw new Error("the secret of the day is gone");
  return made.key;
}
