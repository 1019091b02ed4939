import { sql } from "kysely";
import type { MarcFormat, MarcSyntax } from "#standards/marc";
import type { Ctx } from "#kernel/tenancy";

/** A record as it was delivered, byte for byte. */
export type OriginalRecord = {
  readonly id: string;
  readonly controlNumber: string;
  readonly library: string;
  readonly syntax: MarcFormat;
  readonly dialect: MarcSyntax;
  readonly bytes: Uint8Array;
  /** The title it stands under, or stood under when it was deleted. */
  readonly title: string | null;
  readonly deleted: boolean;
};

export async function readOriginal(ctx: Ctx, record: string): Promise<OriginalRecord | null> {
  const { rows } =
    await sql<OriginalRecord>`select r.id, r.control_number as "controlNumber", l.code as library,
      r.syntax, r.dialect, r.original as bytes, coalesce(m.cluster_id, r.former_cluster) as title,
      r.deleted_at is not null as deleted
    from bib_record r join library l on l.id = r.library_id left join cluster_member m on m.record_id = r.id
    where r.id = ${record}`.execute(ctx.tx);
  return rows[0] ?? null;
}

export type StoredOriginal = Pick<OriginalRecord, "id" | "syntax" | "dialect" | "bytes">;

/** Originals of a library's live records in the order of their ids, after the one given. */
export async function nextOriginals(
  ctx: Ctx,
  library: string,
  after: string | null,
  limit: number,
): Promise<readonly StoredOriginal[]> {
  const { rows } =
    await sql<StoredOriginal>`select id, syntax, dialect, original as bytes from bib_record
    where library_id = ${library} and deleted_at is null and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** A record of the library to try something on: the one named, or the newest. */
export async function sampleOriginal(
  ctx: Ctx,
  library: string,
  controlNumber: string | null,
): Promise<(StoredOriginal & Pick<OriginalRecord, "controlNumber">) | null> {
  const { rows } = await sql<StoredOriginal & Pick<OriginalRecord, "controlNumber">>`
    select id, control_number as "controlNumber", syntax, dialect, original as bytes from bib_record
    where library_id = ${library} and deleted_at is null
      and (${controlNumber}::text is null or control_number = ${controlNumber})
    order by id desc limit 1`.execute(ctx.tx);
  return rows[0] ?? null;
}
