import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/**
 * Does work that the database may find fault with, and undoes that work alone if it does.
 * @returns the database's message when the data cannot be stored; other faults are thrown.
 */
export async function attempt<T>(
  ctx: Ctx,
  work: () => Promise<T>,
): Promise<{ done: T } | { fault: string }> {
  await sql`savepoint attempt`.execute(ctx.tx);
  try {
    const done = await work();
    await sql`release savepoint attempt`.execute(ctx.tx);
    return { done };
  } catch (fault) {
    if (!isDataFault(fault)) throw fault;
    await sql`rollback to savepoint attempt`.execute(ctx.tx);
    return { fault: fault.message };
  }
}

/** Classes 22 (data), 23 (constraints) and 54 (limits) of SQLSTATE speak of the data, others of the server. */
function isDataFault(fault: unknown): fault is Error {
  return fault instanceof Error && "code" in fault && /^(?:22|23|54)/.test(String(fault.code));
}
