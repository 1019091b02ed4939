import {
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";
import { HeldBack } from "./held-back.ts";

type PostgresConnection = Parameters<PostgresDriver["rollbackTransaction"]>[0];

/**
 * A transaction begins when there is something to do in it: BEGIN, and the SETs that say whose it is,
 * travel with the first other statement. One that only reads ends when its answer is there: nobody waits
 * for its COMMIT, which travels with what comes next on the connection. Each way to the server and back
 * costs a page more than most of its statements (docs/adr/0017).
 */
class JoiningDriver extends PostgresDriver {
  readonly #held = new WeakMap<DatabaseConnection, HeldBack>();
  readonly #reading = new WeakSet<DatabaseConnection>();

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const { isolationLevel, accessMode } = settings;
    if (isolationLevel !== undefined) return super.beginTransaction(connection, settings);
    if (accessMode === "read only") this.#reading.add(connection);
    this.#heldBack(connection).begin(accessMode === undefined ? "begin" : `begin ${accessMode}`);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const hasOnlyRead = this.#reading.delete(connection);
    const held = this.#heldBack(connection);
    if (held.forget()) return;
    if (hasOnlyRead) held.end("commit");
    else await super.commitTransaction(connection);
  }

  override async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    this.#reading.delete(connection);
    if (!this.#heldBack(connection).forget()) await super.rollbackTransaction(connection);
  }

  #heldBack(connection: DatabaseConnection): HeldBack {
    const known = this.#held.get(connection);
    if (known !== undefined) return known;
    const made = new HeldBack(connection);
    this.#held.set(connection, made);
    return made;
  }
}

/** PostgreSQL as Kysely speaks to it, with fewer ways for a transaction. */
export class JoiningDialect extends PostgresDialect {
  readonly #settings: PostgresDialectConfig;
  constructor(settings: PostgresDialectConfig) {
    super(settings);
    this.#settings = settings;
  }
  override createDriver(): PostgresDriver {
    return new JoiningDriver(this.#settings);
  }
}
