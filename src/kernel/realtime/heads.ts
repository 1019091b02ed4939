import { sql } from "kysely";
import type { Database } from "#kernel/db";

/** The last number of a stream, and the first that is kept. */
export type Head = { readonly last: number; readonly first: number };

/** Reads the heads of streams; one that nothing was ever said in has none. */
export type ReadHeads = (streams: readonly string[]) => Promise<ReadonlyMap<string, Head>>;

type Row = { id: string; last_sequence: string; first_kept: string };

/** Outside any transaction and in nobody's name: numbers tell nothing. */
export function headsOf(database: Database): ReadHeads {
  return async (streams) => {
    const { rows } =
      await sql<Row>`select id, last_sequence, first_kept from app.stream_heads(${[...streams]}::uuid[])`.execute(
        database,
      );
    return new Map(
      rows.map(({ id, last_sequence, first_kept }) => [
        id,
        { last: Number(last_sequence), first: Number(first_kept) },
      ]),
    );
  };
}
