import { sql } from "kysely";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Bookable, BookableKind } from "../model/bookable.ts";

const shape: RowShape<Bookable> = {
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
    withdrawnAt: ["withdrawn_at"],
  },
};

/** Adds a thing. */
export const insertBookable = (ctx: Ctx, row: Bookable): Promise<void> =>
  insertRow(ctx.tx, shape, row);

/** Changes what is said of a thing. */
export const patchBookable = (ctx: Ctx, id: string, patch: Partial<Bookable>): Promise<void> =>
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

/** Things by their ids, also those that are withdrawn. */
export async function readBookables(
  ctx: Ctx,
  ids: readonly string[],
): Promise<readonly Bookable[]> {
  const { rows } = await sql<Bookable>`select ${selected(shape)} from bookable
    where id = any (${[...ids]}::uuid[])`.execute(ctx.tx);
  return rows;
}

/** Ids of things in order, after `after`, at most `limit`. */
export async function bookableIdsAfter(
  ctx: Ctx,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from bookable
    where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}

/** All things of a library, those that are withdrawn last. */
export async function bookablesOf(ctx: Ctx, library: LibraryId): Promise<readonly Bookable[]> {
  const { rows } = await sql<Bookable>`select ${selected(shape)} from bookable
    where library_id = ${library} order by withdrawn_at is not null, kind, name, id`.execute(
    ctx.tx,
  );
  return rows;
}

/** Which things are looked for; null: it does not matter. */
export type BookableQuery = {
  readonly library: LibraryId | null;
  readonly kind: BookableKind | null;
  /** Words of its name or description; empty: any. */
  readonly words: string;
  readonly offset: number;
  readonly limit: number;
};

/** Things that readers can book, by the name of their library, kind and name; and how many there are in all. */
export async function findBookables(
  ctx: Ctx,
  { library, kind, words, offset, limit }: BookableQuery,
): Promise<{ readonly total: number; readonly things: readonly Bookable[] }> {
  const like = words === "" ? null : `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const found = sql`from bookable join library on library.id = bookable.library_id
    where withdrawn_at is null and audience <> 'staff'
      and (${library}::uuid is null or library_id = ${library})
      and (${kind}::text is null or bookable.kind = ${kind})
      and (${like}::text is null or bookable.name ilike ${like} or about ilike ${like})`;
  const { rows } = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(
    ctx.tx,
  );
  const { rows: things } = await sql<Bookable>`select ${selected(shape)} ${found}
    order by library.name, bookable.kind, bookable.name, bookable.id
    offset ${offset} limit ${limit}`.execute(ctx.tx);
  return { total: rows[0]?.total ?? 0, things };
}
