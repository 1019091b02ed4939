import { sql } from "kysely";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { PaperKind, PaperSize } from "../../model/desk/paper.ts";
import type { Actor } from "../steps.ts";

/** What was printed, of which requests or supplies. */
export type Printing = {
  readonly id: string;
  readonly author: string;
  readonly at: Date;
  readonly kind: PaperKind;
  readonly size: PaperSize;
  readonly subjects: readonly string[];
  readonly undoneAt: Date | null;
};

export async function insertPrinting(
  ctx: Ctx,
  library: LibraryId,
  by: Actor,
  { kind, size, subjects }: Pick<Printing, "kind" | "size" | "subjects">,
): Promise<string> {
  const id = newId();
  await sql`insert into ill_printing (id, library_id, person_id, author, at, kind, size, subjects)
    values (${id}, ${library}, ${by.person}, ${by.name}, ${ctx.clock.now().toString()}, ${kind}, ${size},
      ${[...subjects]}::uuid[])`.execute(ctx.tx);
  return id;
}

export async function readPrinting(ctx: Ctx, id: string): Promise<Printing | null> {
  const { rows } =
    await sql<Printing>`select id, author, at, kind, size, subjects, undone_at as "undoneAt"
    from ill_printing where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Says that a printing did not happen after all, or that it did. */
export async function markPrintingUndone(ctx: Ctx, id: string, undone: boolean): Promise<boolean> {
  const at = undone ? ctx.clock.now().toString() : null;
  const { numAffectedRows = 0n } =
    await sql`update ill_printing set undone_at = ${at} where id = ${id}`.execute(ctx.tx);
  return numAffectedRows > 0n;
}
