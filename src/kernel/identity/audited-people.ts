import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

export type PersonInTrail = {
  readonly id: string;
  readonly name: string;
  /** Whether they have a role at the library now. */
  readonly here: boolean;
};

/**
 * The people of whom these entries of a library's audit are, also those who have no role there any more;
 * for its administrators. Whoever is erased is not among them.
 */
export async function peopleInTrail(
  ctx: Ctx,
  entries: readonly string[],
): Promise<readonly PersonInTrail[]> {
  const { rows } =
    await sql<PersonInTrail>`select id, name, here from app.people_in_trail(${[...entries]}::uuid[])`.execute(
      ctx.tx,
    );
  return rows;
}

/** The addresses of these invitations while they are kept; for those who may withdraw them. */
export async function invitedAddresses(
  ctx: Ctx,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly email: string }[]> {
  const { rows } = await sql<{
    id: string;
    email: string;
  }>`select id, email from invitation where id = any(${[...ids]}::uuid[])`.execute(ctx.tx);
  return rows;
}
