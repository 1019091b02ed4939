import type { ClientBase } from "pg";

/** A column whose values an export carries. */
export type Column = { readonly name: string; readonly type: string };
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Primary key, for an order that is the same each time; may be empty. */
  readonly key: readonly string[];
};

/**
 * Tables that are not carried: the history of the schema is the target's own, and what the search
 * index follows counts in transactions of one server only; what indexes tell of themselves is of the
 * processes that keep them.
 */
const OWN = [
  "migration",
  "search_change",
  "search_epoch",
  "change_follower",
  "search_index",
  "search_sample",
];

/** The tables whose rows belong to the deployment, by name. */
export async function tablesOf(client: ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
       (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
       coalesce((select json_agg(a.attname order by k.place) from pg_index i
         cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
         where i.indrelid = c.oid and i.indisprimary), '[]') as key
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all ($1)
     order by c.relname`,
    [OWN],
  );
  return rows;
}

/** Counters, with where they stand. */
export async function sequencesOf(
  client: ClientBase,
): Promise<readonly { name: string; last: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`,
  );
  const sequences = [];
  for (const { name } of rows) {
    const { rows: states } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from public."${name}"`,
    );
    for (const state of states) sequences.push({ name, ...state });
  }
  return sequences;
}

/** Names of the migrations that this database has seen; none when it has seen nothing of ours. */
export async function appliedMigrations(client: ClientBase): Promise<readonly string[]> {
  const known = await client.query("select to_regclass('public.migration') as name");
  if (known.rows[0]?.name === null) return [];
  const { rows } = await client.query<{ name: string }>(
    "select name from public.migration order by name",
  );
  return rows.map(({ name }) => name);
}

/** Columns as a list for SQL. */
export function columnList(columns: readonly { readonly name: string }[], prefix = ""): string {
  return columns.map(({ name }) => `${prefix}"${name}"`).join(", ");
}

/** JSON would lose the difference between JSON's null and SQL's, so such columns travel as text. */
export function isJson({ type }: Column): boolean {
  return type === "json" || type === "jsonb";
}
