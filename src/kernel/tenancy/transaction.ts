import { sql } from "kysely";
import type { Database, Tx } from "#kernel/db";
import { emit } from "#kernel/events";
import { enqueue } from "#kernel/jobs";
import type { Ctx, Reach, Services, Visitor } from "./context.ts";

/** Runs one use case in one transaction as the application role, with the visitor's tenant set. */
export type Run = <T>(visitor: Visitor, work: (ctx: Ctx) => Promise<T>) => Promise<T>;

/**
 * Makes the runner of a deployment. The tenant is set for the transaction only (`set_config(…, true)`),
 * so a pooled connection never carries one visitor's rights to the next.
 */
export function createRunner(database: Database, services: Services): Run {
  return (visitor, work) =>
    database.transaction().execute(async (tx) => {
      const reach = visitor.reach ?? "library";
      await enter(tx, visitor, reach);
      return work(contextOf(tx, visitor, reach, services));
    });
}

async function enter(tx: Tx, visitor: Visitor, reach: Reach): Promise<void> {
  const person = visitor.principal.kind === "person" ? visitor.principal.id : "";
  await sql`select set_config('role', 'commonshelf_app', true), set_config('app.library', ${visitor.library ?? ""}, true),
    set_config('app.person', ${person}, true), set_config('app.reach', ${reach}, true)`.execute(tx);
}

function contextOf(tx: Tx, visitor: Visitor, reach: Reach, services: Services): Ctx {
  const { principal, library, locale } = visitor;
  return {
    ...services,
    principal,
    library,
    locale,
    reach,
    tx,
    emit: (kind, payload) => emit(tx, kind, payload, { library, at: services.clock.now() }),
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
