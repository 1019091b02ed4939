import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";

/**
 * BEGIN travels with the first statement of its transaction, where that is a SET: each way to the
 * server and back costs a page more than most of its statements, and nearly every transaction begins
 * by saying whose it is. A SET has no values and no rows, so the two are one simple query.
 */
class JoiningDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    if (settings.isolationLevel ?? settings.accessMode)
      return super.beginTransaction(connection, settings);
    // oxlint-disable-next-line typescript/unbound-method -- put back as it is, and called on its own connection
    const { executeQuery } = connection;
    const say = (statement: string) => executeQuery.call(connection, CompiledQuery.raw(statement));
    connection.executeQuery = async <Row>(query: CompiledQuery) => {
      connection.executeQuery = executeQuery;
      if (query.sql.startsWith("set ") && query.parameters.length === 0) {
        await say(`begin; ${query.sql}`);
        return { rows: [] };
      }
      await say("begin");
      return executeQuery.call<
        DatabaseConnection,
        [CompiledQuery],
        ReturnType<typeof executeQuery<Row>>
      >(connection, query);
    };
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
