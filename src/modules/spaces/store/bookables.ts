import { sql } from "kysely";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Bookable } from "../model/bookable.ts";

type Row = Bookable & { readonly changedAt: Date };

const shape: RowShape<Row> = {
  table: "bookable",
  columns: {
    id: ["id"],
    library: ["library_id"],
    branch: ["branch"],
    kind: ["kind"],
    name: ["name"],
    about: ["about"],
    places: ["places"],
    hours: ["hours", "json"],
    step: ["step"],
    shortest: ["shortest"],
    longest: ["longest"],
    pause: ["pause"],
    notice: ["notice"],
    ahead: ["ahead"],
    most: ["most"],
    audience: ["audience"],
    changedAt: ["changed_at"],
    withdrawnAt: ["withdrawn_at"],
  },
};

export const insertBookable = (ctx: Ctx, row: Row): Promise<void> => insertRow(ctx.tx, shape, row);

export const patchBookable = (ctx: Ctx, id: string, patch: Partial<Row>): Promise<void> =>
  patchRow(ctx.tx, shape, id, patch);

/** One thing, also one that is withdrawn; null where there is none such. */
export async function readBookable(ctx: Ctx, id: string): Promise<Bookable | null> {
  const { rows } =
    await sql<Bookable>`select ${selected(shape)} from bookable where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The same, held until the transaction ends. */
export async function holdBookable(ctx: Ctx, id: string): Promise<Bookable | null> {
  const { rows } =
    await sql<Bookable>`select ${selected(shape)} from bookable where id = ${id} for update`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** Which things are looked for; what is left out does not matter. */
export type BookableQuery = {
  readonly library?: LibraryId;
  readonly kind?: string;
  /** Words of its name or description. */
  readonly words?: string;
  /** Those that are withdrawn are passed over, unless they are asked for. */
  readonly withdrawn?: boolean;
  readonly limit?: number;
};

/** Things that can be booked, by library, kind and name. */
export async function listBookables(ctx: Ctx, query: BookableQuery): Promise<readonly Bookable[]> {
  const { library = null, kind = null, words = "", withdrawn = false, limit = 500 } = query;
  const like = words === "" ? null : `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<Bookable>`select ${selected(shape)} from bookable
    where (${library}::uuid is null or library_id = ${library})
      and (${kind}::text is null or kind = ${kind})
      and (${like}::text is null or name ilike ${like} or about ilike ${like})
      and (${withdrawn} or withdrawn_at is null)
    order by library_id, withdrawn_at is not null, kind, name, id limit ${limit}`.execute(ctx.tx);
  return rows;
}
