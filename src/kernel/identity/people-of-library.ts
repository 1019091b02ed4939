import { sql } from "kysely";
import { mayWorkAt, Refusal, type Role, type RoleGrant } from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Somebody with a role at a library. */
export type Member = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
};

export type MemberQuery = {
  /** Part of a name or address. */
  readonly text?: string;
  readonly roles?: readonly Role[];
  readonly offset?: number;
  readonly limit?: number;
};

type Row = Member & { readonly total: string };

/**
 * People with a role at the library in whose name the visitor works, by name, with their roles there.
 * @throws Refusal("forbidden") for those who do not work there.
 */
export async function listPeopleOf(
  ctx: Ctx,
  library: LibraryId,
  { text = "", roles: wanted = [], offset = 0, limit = 50 }: MemberQuery = {},
): Promise<{ readonly total: number; readonly people: readonly Member[] }> {
  if (!mayWorkAt(ctx.principal, library)) throw new Refusal("forbidden");
  const like = `%${text.slice(0, 200).replaceAll(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<Row>`
    select p.id, p.name, p.email, array_agg(g.role order by g.role) as roles, count(*) over () as total
    from role_grant g join person p on p.id = g.person_id
    where g.library_id = ${library} and (p.name ilike ${like} or p.email ilike ${like})
    group by p.id
    having ${[...wanted]}::text[] = '{}' or array_agg(g.role) && ${[...wanted]}::text[]
    order by lower(p.name), p.id offset ${offset} limit ${limit}`.execute(ctx.tx);
  const people = rows.map(({ id, name, email, roles }) => ({ id, name, email, roles }));
  return { total: Number(rows[0]?.total ?? 0), people };
}

/** Who speaks for the network. Needs system reach, or the network's of one of them. */
export async function listCoordinators(ctx: Ctx): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`select person_id as id from role_grant
    where role = 'network-coordinator' and library_id is null order by granted_at`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** What a person may be, and where. Needs system reach, or it is told as far as the visitor may see. */
export async function rolesOf(ctx: Ctx, person: PersonId): Promise<readonly RoleGrant[]> {
  const { rows } = await sql<RoleGrant>`select role, library_id as library from role_grant
    where person_id = ${person}`.execute(ctx.tx);
  return rows;
}
