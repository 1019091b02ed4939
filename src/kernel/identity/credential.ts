import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** The person's password hash; null when there is none. */
export async function passwordHashOf(ctx: Ctx, person: PersonId): Promise<string | null> {
  const { rows } = await sql<{
    hash: string;
  }>`select hash from person_password where person_id = ${person}`.execute(ctx.tx);
  return rows[0]?.hash ?? null;
}

/** Gives the person this password, in place of any other. */
export async function setPasswordHash(ctx: Ctx, person: PersonId, hash: string): Promise<void> {
  await sql`insert into person_password (person_id, hash, set_at) values (${person}, ${hash}, ${ctx.clock.now().toString()})
    on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at`.execute(
    ctx.tx,
  );
}
