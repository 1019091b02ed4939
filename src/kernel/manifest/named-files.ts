import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A file that a row names: the hash under which it lies, and its size. */
export type NamedFile = { readonly sha256: string; readonly bytes: number };

/** How many files the rows of a module name, and some of these at random: all, where they are no more than wanted. */
export type NamedFiles = { readonly total: number; readonly some: readonly NamedFile[] };

/** Tells which files have to be there, at most so many of them; needs system reach. */
export type FilesNamed = (ctx: Ctx, most: number) => Promise<NamedFiles>;

/** Makes it of a query with the columns `sha256` and `bytes`. */
export function namedBy(names: RawBuilder<unknown>): FilesNamed {
  return async (ctx, most) => {
    const { rows } = await sql<NamedFile & { readonly total: number }>`
      select sha256, bytes::float8 as bytes, (count(*) over ())::int as total
      from (${names}) named order by random() limit ${most}`.execute(ctx.tx);
    return { total: rows[0]?.total ?? 0, some: rows };
  };
}
