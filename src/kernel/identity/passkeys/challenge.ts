import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

export const CHALLENGE_MINUTES = 5;

/** Keeps a challenge for one answer; for a person who adds a passkey, or for whoever signs in. Needs system reach. */
export async function keepChallenge(
  ctx: Ctx,
  challenge: string,
  person: PersonId | null,
): Promise<void> {
  const end = ctx.clock.now().add({ minutes: CHALLENGE_MINUTES }).toString();
  await sql`insert into passkey_challenge (challenge, person_id, expires_at) values (${challenge}, ${person}, ${end})`.execute(
    ctx.tx,
  );
}

/** Uses a challenge up. @returns whether it was given out, to this person, and not long ago. */
export async function takeChallenge(
  ctx: Ctx,
  challenge: string,
  person: PersonId | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from passkey_challenge where challenge = ${challenge}
    and person_id is not distinct from ${person} and expires_at > ${ctx.clock.now().toString()}`.execute(
    ctx.tx,
  );
  return numAffectedRows === 1n;
}
