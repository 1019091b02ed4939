import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Under which identifier a source gives one of our records. */
export type KnownIdentifier = {
  readonly identifier: string;
  readonly controlNumber: string;
  readonly deleted: boolean;
};

export async function knownIdentifiers(
  ctx: Ctx,
  source: string,
  identifiers: readonly string[],
): Promise<ReadonlyMap<string, KnownIdentifier>> {
  const { rows } =
    await sql<KnownIdentifier>`select identifier, control_number as "controlNumber", deleted
    from harvest_record where source_id = ${source} and identifier = any(${[...identifiers]}::text[])`.execute(
      ctx.tx,
    );
  return new Map(rows.map((row) => [row.identifier, row]));
}

/** Of these control numbers those that the source gives under some other living identifier too. */
export async function sharedNumbers(
  ctx: Ctx,
  source: string,
  controlNumbers: readonly string[],
  except: readonly string[],
): Promise<ReadonlySet<string>> {
  if (controlNumbers.length === 0) return new Set();
  const { rows } = await sql<{
    number: string;
  }>`select distinct control_number as number from harvest_record
    where source_id = ${source} and not deleted and control_number = any(${[...controlNumbers]}::text[])
      and identifier <> all(${[...except]}::text[])`.execute(ctx.tx);
  return new Set(rows.map(({ number }) => number));
}

/** Notes under which identifiers records came or went, and that this harvest saw them. */
export async function noteIdentifiers(
  ctx: Ctx,
  source: string,
  seen: string,
  records: readonly KnownIdentifier[],
): Promise<void> {
  if (records.length === 0) return;
  await sql`insert into harvest_record (source_id, identifier, library_id, control_number, deleted, seen)
    select ${source}, identifier, ${ctx.library}, "controlNumber", deleted, ${seen}
    from json_to_recordset(${JSON.stringify(records)}::json) as x(identifier text, "controlNumber" text, deleted boolean)
    on conflict (source_id, identifier) do update set control_number = excluded.control_number,
      deleted = excluded.deleted, seen = excluded.seen`.execute(ctx.tx);
}

/** Notes that identifiers are listed, whatever came of their records. */
export async function markSeen(
  ctx: Ctx,
  source: string,
  seen: string,
  identifiers: readonly string[],
): Promise<void> {
  await sql`update harvest_record set seen = ${seen}
    where source_id = ${source} and identifier = any(${[...identifiers]}::text[])`.execute(ctx.tx);
}

/** A record that the source gave once and now does not list any more. */
export type UnseenRecord = {
  readonly identifier: string;
  readonly record: string | null;
  readonly controlNumber: string;
};

/** Records that none of `seen` has seen, with those of ours that no other identifier of the source gives. */
export async function unseenIdentifiers(
  ctx: Ctx,
  source: string,
  seen: readonly string[],
  limit: number,
): Promise<readonly UnseenRecord[]> {
  const { rows } = await sql<UnseenRecord>`
    select h.identifier, h.control_number as "controlNumber", (select r.id from bib_record r
        where r.library_id = h.library_id and r.control_number = h.control_number and r.deleted_at is null
          and not exists (select from harvest_record o where o.source_id = h.source_id and not o.deleted
            and o.control_number = h.control_number and o.seen = any(${[...seen]}::uuid[]))) as record
    from harvest_record h
    where h.source_id = ${source} and not h.deleted and h.seen <> all(${[...seen]}::uuid[])
    order by h.identifier limit ${limit}`.execute(ctx.tx);
  return rows;
}

export async function countUnseen(
  ctx: Ctx,
  source: string,
  seen: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from harvest_record
    where source_id = ${source} and not deleted and seen <> all(${[...seen]}::uuid[])`.execute(
    ctx.tx,
  );
  return rows[0]?.n ?? 0;
}

/** Living and deleted records that a source has given. */
export async function countIdentifiers(
  ctx: Ctx,
  source: string,
): Promise<{ readonly living: number; readonly all: number }> {
  const { rows } = await sql<{ living: number; all: number }>`
    select (count(*) filter (where not deleted))::int as living, count(*)::int as all
    from harvest_record where source_id = ${source}`.execute(ctx.tx);
  return rows[0] ?? { living: 0, all: 0 };
}

export async function forgetMissing(ctx: Ctx, source: string): Promise<void> {
  await sql`delete from harvest_missing where source_id = ${source}`.execute(ctx.tx);
}

/** Notes identifiers that the source lists as living and that we do not have as such. */
export async function noteMissing(
  ctx: Ctx,
  source: string,
  identifiers: readonly string[],
): Promise<void> {
  await sql`insert into harvest_missing (source_id, identifier, library_id)
    select ${source}, i.identifier, ${ctx.library} from unnest(${[...identifiers]}::text[]) i(identifier)
    where not exists (select from harvest_record r where r.source_id = ${source}
      and r.identifier = i.identifier and not r.deleted)
    on conflict do nothing`.execute(ctx.tx);
}

/** How many of those are still not here; the others have come since. */
export async function countMissing(ctx: Ctx, source: string): Promise<number> {
  await sql`delete from harvest_missing m where m.source_id = ${source} and exists (
    select from harvest_record r where r.source_id = m.source_id and r.identifier = m.identifier and not r.deleted)`.execute(
    ctx.tx,
  );
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from harvest_missing
    where source_id = ${source}`.execute(ctx.tx);
  return rows[0]?.n ?? 0;
}
