import { CompiledQuery, type DatabaseConnection, type QueryResult } from "kysely";

/** How long the end of a transaction that only read may wait for something to travel with, in milliseconds. */
const LONGEST_WAIT = 5;

/**
 * Statements without answers that wait on one connection for the next that has one, to travel with it
 * (pipelined: each is answered by itself). They keep their order.
 */
export class HeldBack {
  readonly #connection: DatabaseConnection;
  /** The connection's own way of asking, in whose place this stands. */
  readonly #ask: DatabaseConnection["executeQuery"];
  /** The end of a read before; not yet begun again if `#opening` is empty. */
  #ending: string | null = null;
  /** BEGIN and the settings of a transaction that has done nothing yet. */
  #opening: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
    // oxlint-disable-next-line typescript/unbound-method -- called on its own connection
    this.#ask = connection.executeQuery;
    connection.executeQuery = <Row>(query: CompiledQuery) => this.#execute<Row>(query);
  }

  begin(statement: string): void {
    this.#opening = [statement];
  }

  /** Forgets a transaction that has done nothing. @returns whether there was one. */
  forget(): boolean {
    const hadOne = this.#opening.length > 0;
    this.#opening = [];
    return hadOne;
  }

  /** Ends a transaction that nobody waits for: it travels with the next, or alone after a moment. */
  end(statement: string): void {
    this.#ending = statement;
    this.#timer = setTimeout(
      () => void this.#say(this.#take()).catch(() => undefined),
      LONGEST_WAIT,
    );
    this.#timer.unref();
  }

  async #execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#opening.length > 0 && isSetting(query)) {
      this.#opening.push(query.sql);
      return { rows: [] };
    }
    const held = [...this.#take(), ...this.#opening.splice(0)];
    if (held.length === 0) return this.#send(query);
    const said = this.#say(held);
    const answered = this.#send<Row>(query);
    answered.catch(() => undefined);
    // Where these failed so did the query, or it says nothing: their fault is told.
    await said;
    return answered;
  }

  #take(): string[] {
    clearTimeout(this.#timer);
    const ending = this.#ending;
    this.#ending = null;
    return ending === null ? [] : [ending];
  }

  async #say(statements: readonly string[]): Promise<void> {
    if (statements.length > 0) await this.#send(CompiledQuery.raw(statements.join("; ")));
  }

  #send<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#ask.call<DatabaseConnection, [CompiledQuery], Promise<QueryResult<Row>>>(
      this.#connection,
      query,
    );
  }
}

/** A SET has no values and no rows: several of them and BEGIN are one simple query. */
function isSetting({ sql, parameters }: CompiledQuery): boolean {
  return sql.startsWith("set ") && parameters.length === 0;
}
