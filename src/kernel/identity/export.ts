import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";

/** Everything that is kept about a person, by module; needs system reach. */
export async function exportPerson(
  ctx: Ctx,
  person: PersonId,
  handlers: readonly PrivacyHandler[],
): Promise<Readonly<Record<string, unknown>>> {
  const parts: Record<string, unknown> = {};
  for (const { module, exportPerson: give } of handlers) parts[module] = await give(ctx, person);
  return parts;
}

/** Identity's own part: the person, roles, sign-ins and passkeys; no secrets. */
export async function exportIdentity(
  ctx: Ctx,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  const [about] = await rowsOf(
    ctx,
    sql`select name, email, locale as language, created_at as since,
    (select l.name from library l where l.id = home_library_id) as "home library" from person where id = ${person}`,
  );
  return {
    person: about ?? null,
    roles: await rowsOf(
      ctx,
      sql`select g.role, l.name as library, g.granted_at as since from role_grant g
      left join library l on l.id = g.library_id where g.person_id = ${person} order by g.granted_at`,
    ),
    signIns: await rowsOf(
      ctx,
      sql`select device, method, (created_at at time zone 'UTC')::date as since,
      (last_used_at at time zone 'UTC')::date as "last used" from sign_in where person_id = ${person} order by created_at`,
    ),
    passkeys: await rowsOf(
      ctx,
      sql`select label, (created_at at time zone 'UTC')::date as since,
      (last_used_at at time zone 'UTC')::date as "last used" from passkey where person_id = ${person} order by created_at`,
    ),
    deeds: await rowsOf(
      ctx,
      sql`select at, action from audit_entry where person_id = ${person} order by id`,
    ),
  };
}

async function rowsOf(ctx: Ctx, query: ReturnType<typeof sql>): Promise<readonly unknown[]> {
  return (await query.execute(ctx.tx)).rows;
}
