import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type pg from "pg";
import { packageRoot } from "#kernel/config";
import { connected } from "./connection.ts";

/** One step of the schema's history: plain SQL, run once, in a transaction of its own. */
export type Migration = {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
  /**
   * An earlier migration that landed with another text once, and the checksum of that: this one brings databases
   * made by either to the same schema. It says so in its first line: `-- takes in NAME of CHECKSUM`.
   */
  readonly takesIn?: { readonly name: string; readonly checksum: string } | undefined;
};

/** The database was made by other migrations than those here; the message says what to do. */
export class MigrationFault extends Error {}

const LOCK = 7_261_001;
const TAKES_IN = /^-- takes in (\S+) of ([0-9a-f]{64})$/m;

/** All migrations of kernel parts and modules, in the order of time that their names begin with. */
export function findMigrations(): readonly Migration[] {
  const files = globSync("src/{kernel,modules}/*/migrations/*.sql", { cwd: packageRoot });
  return files
    .map((file) => read(join(packageRoot, file)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function read(path: string): Migration {
  const sql = readFileSync(path, "utf8");
  const [, name, checksum] = TAKES_IN.exec(sql) ?? [];
  return {
    name: basename(path, ".sql"),
    sql,
    checksum: createHash("sha256").update(sql).digest("hex"),
    takesIn: name !== undefined && checksum !== undefined ? { name, checksum } : undefined,
  };
}

/**
 * Brings the database to the newest schema. Several processes may start at once: an advisory lock
 * lets one do the work while the others wait. @returns the names applied now.
 * @throws when an applied migration has another text than before, for then nobody knows the schema.
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[] = findMigrations(),
): Promise<readonly string[]> {
  return connected(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    try {
      await client.query(HISTORY);
      const pending = await unapplied(client, migrations);
      for (const migration of pending) await apply(client, migration);
      return pending.map(({ name }) => name);
    } finally {
      await client.query("select pg_advisory_unlock($1)", [LOCK]);
    }
  });
}

/** Names of migrations that this database has not seen. */
export async function pendingMigrations(
  url: string,
  migrations: readonly Migration[] = findMigrations(),
): Promise<readonly string[]> {
  return connected(url, async (client) => {
    const { rows } = await client.query(
      "select to_regclass('public.migration') is not null as known",
    );
    const pending = rows[0]?.known ? await unapplied(client, migrations) : migrations;
    return pending.map(({ name }) => name);
  });
}

const HISTORY = `create table if not exists public.migration (
  name text primary key, checksum text not null, applied_at timestamptz not null default now())`;

async function unapplied(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from public.migration",
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const changed = migrations.filter(({ name, checksum }) => {
    const was = applied.get(name) ?? checksum;
    return was !== checksum && !migrations.some((one) => isTakenIn(one, name, was));
  });
  if (changed.length > 0)
    throw new MigrationFault(
      `These migrations are not the ones that made this database: ${changed.map(({ name }) => name).join(", ")}. ` +
        "Nothing was changed. Check out the version that was used before, unchanged.",
    );
  return migrations.filter(({ name }) => !applied.has(name));
}

function isTakenIn({ takesIn }: Migration, name: string, checksum: string): boolean {
  return takesIn?.name === name && takesIn.checksum === checksum;
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into public.migration (name, checksum) values ($1, $2)", [
      name,
      checksum,
    ]);
    await client.query("commit");
  } catch (fault) {
    await client.query("rollback");
    throw new Error(
      `migration ${name} failed: ${fault instanceof Error ? fault.message : String(fault)}`,
      { cause: fault },
    );
  }
}
