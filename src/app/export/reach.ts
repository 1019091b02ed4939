import type { ClientBase } from "pg";
import { CannotDo } from "../commands/command.ts";
import type { Table } from "./schema.ts";

/**
 * Makes this transaction one of the software itself, as kernel/tenancy does for requests. The owner
 * of the tables could not read them: row-level security is forced on it too.
 */
export async function enterSystemReach(client: ClientBase): Promise<void> {
  await client.query(
    `select set_config('role', 'commonshelf_app', true), set_config('app.reach', 'system', true)`,
  );
}

type Policy = { readonly name: string; readonly condition: string; readonly permissive: boolean };

/**
 * An export that leaves rows out without saying so would be found out too late. So each table's
 * policies are asked whether the system sees even a row of which nothing is known.
 * @throws CannotDo naming the tables that it would not see in full
 */
export async function mustSeeAll(client: ClientBase, tables: readonly Table[]): Promise<void> {
  const hidden: string[] = [];
  for (const { name } of tables) if (!(await seesAll(client, name))) hidden.push(name);
  if (hidden.length > 0)
    throw new CannotDo(`Not every row of ${hidden.join(", ")} may be read: nothing was exported.`);
}

async function seesAll(client: ClientBase, table: string): Promise<boolean> {
  const { rows: policies } = await client.query<Policy>(
    `select p.polname as name, pg_get_expr(p.polqual, p.polrelid) as condition, p.polpermissive as permissive
     from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polcmd in ('r', '*')
       and (p.polroles = '{0}' or 'commonshelf_app'::regrole = any (p.polroles))
     where c.oid = to_regclass('public.' || quote_ident($1)) and c.relrowsecurity`,
    [table],
  );
  if (policies.length === 0) return true;
  if (policies.some(({ name, permissive }) => name === null || !permissive)) return false;
  const conditions = policies.map(({ condition }) => `coalesce((${condition}), false)`);
  const { rows } = await client.query<{ seen: boolean }>(
    `select ${conditions.join(" or ")} as seen from (select (null::public."${table}").*) as "${table}"`,
  );
  return rows[0]?.seen === true;
}
