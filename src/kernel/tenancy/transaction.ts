import { type RawBuilder, sql } from "kysely";
import type { Database, Tx } from "#kernel/db";
import { emit } from "#kernel/events";
import { enqueue } from "#kernel/jobs";
import type { Ctx, Reach, Services, Visitor } from "./context.ts";

type Hooks = Pick<Ctx, "beforeCommit" | "afterCommit">;

/** Runs one use case in one transaction as the application role, with the visitor's tenant set. */
export type Run = <T>(visitor: Visitor, work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/**
 * Makes the runner of a deployment. The tenant is set for the transaction only (`set local`),
 * so a pooled connection never carries one visitor's rights to the next.
 */
export function createRunner(database: Database, services: Services): Run {
  return async (visitor, work) => {
    const lasts: (() => Promise<void>)[] = [];
    const committed: (() => void)[] = [];
    const hooks: Hooks = {
      beforeCommit: (last) => void lasts.push(last),
      afterCommit: (then) => void committed.push(then),
    };
    const transaction = visitor.readsOnly
      ? database.transaction().setAccessMode("read only")
      : database.transaction();
    const result = await transaction.execute(async (tx) => {
      const reach = visitor.reach ?? "library";
      await enter(tx, visitor, reach);
      const done = await work(contextOf(tx, visitor, reach, { ...services, ...hooks }));
      for (const last of lasts) await last();
      return done;
    });
    for (const then of committed) then();
    return result;
  };
}

/** Without values, so that it travels with BEGIN. */
export async function enter(tx: Tx, visitor: Visitor, reach: Reach): Promise<void> {
  const person = visitor.principal.kind === "person" ? visitor.principal.id : "";
  await sql`set local role commonshelf_app; set local app.library = ${named(visitor.library ?? "")};
    set local app.person = ${named(person)}; set local app.reach = ${named(reach)}`.execute(tx);
}

/** An id or a reach in quotes. @throws Error for anything that SQL could read in another way. */
function named(name: string): RawBuilder<string> {
  if (!/^[0-9a-z-]*$/i.test(name)) throw new Error(`no id and no reach: ${name}`);
  return sql.lit(name);
}

export function contextOf(tx: Tx, visitor: Visitor, reach: Reach, host: Services & Hooks): Ctx {
  const { principal, library, locale } = visitor;
  return {
    ...host,
    principal,
    library,
    locale,
    reach,
    tx,
    emit: (kind, payload) => emit(tx, kind, payload, { library, at: host.clock.now() }),
    enqueue: (kind, payload, options) =>
      enqueue(tx, kind, { library, principal, payload }, options),
    reindex: (kind, ids) => noteChange(tx, kind, ids),
  };
}

async function noteChange(tx: Tx, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`insert into search_change (kind, id) select ${kind}, unnest(${[...ids]}::text[]) on conflict do nothing`.execute(
    tx,
  );
}
