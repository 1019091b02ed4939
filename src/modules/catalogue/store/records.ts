import { sql } from "kysely";
import type { BibliographicDescription, MarcFormat, MarcSyntax } from "#standards/marc";
import type { Ctx } from "#kernel/tenancy";
import type { StoredListed } from "../model/titles/listed.ts";

/** What is known of a record before it comes again. */
export type KnownRecord = {
  readonly id: string;
  readonly controlNumber: string;
  readonly fingerprint: string;
  readonly deleted: boolean;
};

/** A record to be written; the original in base64, the fingerprint in hex. */
export type RecordRow = {
  readonly id: string;
  readonly controlNumber: string;
  readonly syntax: MarcFormat;
  readonly dialect: MarcSyntax;
  readonly original: string;
  readonly fingerprint: string;
  readonly description: BibliographicDescription;
  /** What a list shows of it. */
  readonly listed: StoredListed;
  readonly fullness: number;
  readonly workKeys: readonly string[];
};

/** Lets one batch of a library at a time be written, so that two imports of it cannot interlock. */
export async function lockRecords(ctx: Ctx, library: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`catalogue:${library}`}, 0))`.execute(
    ctx.tx,
  );
}

/**
 * Lets this transaction commit before it is on disk. After a power cut an import goes on some batches
 * earlier, which is what its position says then, too; its end is written through and everything before it.
 */
export async function commitLightly(ctx: Ctx): Promise<void> {
  await sql`set local synchronous_commit to off`.execute(ctx.tx);
}

/** Which of these control numbers the library has, deleted ones too. */
export async function knownRecords(
  ctx: Ctx,
  library: string,
  controlNumbers: readonly string[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  const { rows } = await sql<KnownRecord>`
    select id, control_number as "controlNumber", encode(fingerprint, 'hex') as fingerprint,
      deleted_at is not null as deleted
    from bib_record where library_id = ${library} and control_number = any(${[...controlNumbers]}::text[])`.execute(
    ctx.tx,
  );
  return new Map(rows.map((row) => [row.controlNumber, row]));
}

/** Writes new records, and over those with the same control number; what was deleted lives again. */
export async function writeRecords(
  ctx: Ctx,
  library: string,
  records: readonly RecordRow[],
): Promise<void> {
  if (records.length === 0) return;
  const now = ctx.clock.now().toString();
  await sql`insert into bib_record (id, library_id, control_number, syntax, dialect, original, fingerprint,
      description, listed, fullness, work_keys, created_at, changed_at)
    select id, ${library}, "controlNumber", syntax, dialect, decode(original, 'base64'), decode(fingerprint, 'hex'),
      description, listed, fullness, array(select json_array_elements_text("workKeys")::bigint), ${now}, ${now}
    from json_to_recordset(${JSON.stringify(records)}::json) as x(id uuid, "controlNumber" text, syntax text,
      dialect text, original text, fingerprint text, description json, listed json, fullness smallint, "workKeys" json)
    on conflict (library_id, control_number) do update set syntax = excluded.syntax, dialect = excluded.dialect,
      original = excluded.original, fingerprint = excluded.fingerprint, description = excluded.description,
      listed = excluded.listed, fullness = excluded.fullness, work_keys = excluded.work_keys, changed_at = excluded.changed_at, deleted_at = null`.execute(
    ctx.tx,
  );
}

/** Marks records as deleted, and removes their copies. */
export async function deleteRecords(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = ctx.clock.now().toString();
  await sql`with gone as (
      update bib_record set deleted_at = ${now}, changed_at = ${now} where id = any(${[...ids]}::uuid[]) returning id)
    delete from item i using gone g where i.record_id = g.id`.execute(ctx.tx);
}
