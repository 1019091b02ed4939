import { Kysely, type Transaction } from "kysely";
import pg from "pg";
import { JoiningDialect } from "./driver.ts";
import { sendTogether } from "./one-write.ts";
import { keepStatements } from "./prepared.ts";

/**
 * Queries are SQL in tagged templates with their row types beside them, so no table types are kept
 * (docs/adr/0002): the builder would have to be taught every policy, lock and snapshot anyway.
 */
export type Database = Kysely<Record<string, never>>;
export type Tx = Transaction<Record<string, never>>;

// A date has no time and no zone: as a Date object it would shift by a day somewhere.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A pool of at most `max` connections. Whoever opens it closes it with `destroy()`. */
export function createDatabase(url: string, max = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 30_000,
    application_name: "commonshelf",
    pipeline: true,
  });
  // A broken connection is replaced by the pool, and whoever asks next over it is told. Without a
  // listener the break itself, idle or between two statements, would end the process.
  pool.on("error", ignore);
  pool.on("connect", (client) => {
    client.on("error", ignore);
    sendTogether(client);
    keepStatements(client);
  });
  return new Kysely<Record<string, never>>({ dialect: new JoiningDialect({ pool }) });
}

function ignore(): void {}
