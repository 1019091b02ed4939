import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

type Named = { readonly id: string; readonly name: string };

/** The file names of imports, those that there are, by their ids. */
export async function importNames(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<Named>`select id, file_name as name from import
    where id = any(${[...ids]}::uuid[])`.execute(ctx.tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The names of sources, also of removed ones, by their ids. */
export async function sourceNames(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<Named>`select id, name from harvest_source
    where id = any(${[...ids]}::uuid[])`.execute(ctx.tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
