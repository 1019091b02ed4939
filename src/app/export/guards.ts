import type { ClientBase } from "pg";

type Reference = { readonly table: string; readonly name: string; readonly definition: string };

/**
 * Lets the owner write every row, in any order of tables: row-level security is not forced on the
 * owner meanwhile (it stays on for everybody else), and references are dropped and made again, which
 * proves each of them. All within the caller's transaction, so nobody sees the tables without them.
 */
export async function withoutGuards(client: ClientBase, work: () => Promise<void>): Promise<void> {
  const forced = await forcedTables(client);
  const references = await allReferences(client);
  for (const name of forced) await alter(client, name, "no force row level security");
  for (const { table, name } of references) await alter(client, table, `drop constraint "${name}"`);
  await work();
  // What waits for the end of the transaction (that a ledger is balanced) is asked now: a table that is
  // waited for cannot be altered.
  await client.query("set constraints all immediate");
  for (const { table, name, definition } of references)
    await alter(client, table, `add constraint "${name}" ${definition}`);
  for (const name of forced) await alter(client, name, "force row level security");
}

async function alter(client: ClientBase, table: string, change: string): Promise<void> {
  await client.query(`alter table public."${table}" ${change}`);
}

async function forcedTables(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relforcerowsecurity order by relname`,
  );
  return rows.map(({ name }) => name);
}

async function allReferences(client: ClientBase): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `select t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c join pg_class t on t.oid = c.conrelid
     where t.relnamespace = 'public'::regnamespace and c.contype = 'f' and c.conparentid = 0
     order by t.relname, c.conname`,
  );
  return rows;
}
