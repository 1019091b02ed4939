import { sql } from "kysely";
import type { MarcFormat, MarcSyntax } from "#standards/marc";
import type { Ctx } from "#kernel/tenancy";
import type { ImportCounts } from "../model/imports/counts.ts";
import type { ImportState } from "../model/imports/state.ts";

/** `delete`: the records in the file are withdrawn, whatever they hold. */
export type ImportMode = "update" | "full" | "delete";

/** A delivery as its library sees it. */
export type Import = {
  readonly id: string;
  readonly library: string;
  readonly fileName: string;
  readonly sha256: string;
  /** The source it was harvested from; null for a file. */
  readonly harvestedFrom: string | null;
  /** Where the file lies, for one given by path; null for one that was uploaded. */
  readonly path: string | null;
  /** Of the file; of a harvest the number of records that the source has announced. */
  readonly bytes: number;
  readonly mode: ImportMode;
  /** Null: to be found out. */
  readonly dialect: MarcSyntax | null;
  readonly format: MarcFormat | null;
  /** Bytes of records dealt with, after decompression; records of a harvest. */
  readonly position: number;
  /** Bytes of the file read for them: `consumed / bytes` is the progress. */
  readonly consumed: number;
  readonly counts: ImportCounts;
  readonly warned: number;
  readonly state: ImportState;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly createdAt: Date;
  readonly touchedAt: Date;
};

type Row = Omit<Import, "counts" | "position" | "consumed" | "bytes"> & {
  bytes: string;
  position: string;
  consumed: string;
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  deleted: number;
  failed: number;
};

const columns = sql`i.id, i.library_id as library,
  (select source_id from harvest where import_id = i.id) as "harvestedFrom", i.file_name as "fileName", i.sha256, i.path, i.mode,
  coalesce((select listed from harvest where import_id = i.id), i.bytes) as bytes,
  i.dialect, i.format, i.position, i.consumed, i.read_count as read, i.new_count as new,
  i.changed_count as changed, i.unchanged_count as unchanged, i.deleted_count as deleted,
  i.failed_count as failed, i.warned_count as warned, s.state, s.detail,
  (select actor from import_state where import_id = i.id and position = 0) as actor,
  i.created_at as "createdAt", i.touched_at as "touchedAt"`;
const tables = sql`import i cross join lateral (
  select state, detail from import_state where import_id = i.id order by position desc limit 1) s`;

function importOf({ read, new: fresh, changed, unchanged, deleted, failed, ...row }: Row): Import {
  return {
    ...row,
    bytes: Number(row.bytes),
    position: Number(row.position),
    consumed: Number(row.consumed),
    counts: { read, new: fresh, changed, unchanged, deleted, failed },
  };
}

/** One import of the visitor's library; null when there is none. */
export async function findImport(ctx: Ctx, id: string): Promise<Import | null> {
  const { rows } = await sql<Row>`select ${columns} from ${tables} where i.id = ${id}`.execute(
    ctx.tx,
  );
  return rows[0] ? importOf(rows[0]) : null;
}

/** The library's imports, newest first, before the one given. */
export async function listImports(
  ctx: Ctx,
  limit: number,
  before: string | null,
): Promise<readonly Import[]> {
  const { rows } = await sql<Row>`select ${columns} from ${tables}
    where i.library_id = ${ctx.library} and (${before}::uuid is null or i.id < ${before}::uuid)
    order by i.id desc limit ${limit}`.execute(ctx.tx);
  return rows.map(importOf);
}

/** An import of the same file, in the same way, that has not come to its end. */
export async function unfinishedImport(
  ctx: Ctx,
  sha256: string,
  mode: ImportMode,
): Promise<Import | null> {
  const { rows } = await sql<Row>`select ${columns} from ${tables}
    where i.library_id = ${ctx.library} and i.sha256 = ${sha256} and i.mode = ${mode}
      and s.state in ('waiting', 'running')
    order by i.id desc limit 1`.execute(ctx.tx);
  return rows[0] ? importOf(rows[0]) : null;
}

/** Uploads of any library whose loading has not been heard of since. Needs system reach. */
export async function silentImports(ctx: Ctx, since: Temporal.Instant): Promise<readonly Import[]> {
  const { rows } = await sql<Row>`select ${columns} from ${tables}
    where s.state in ('running', 'cancelling') and i.path is null and i.touched_at < ${since.toString()}
      and not exists (select from harvest h where h.import_id = i.id)
    order by i.id limit 100`.execute(ctx.tx);
  return rows.map(importOf);
}

export type NewImport = Pick<
  Import,
  "id" | "fileName" | "sha256" | "path" | "bytes" | "mode" | "dialect"
>;

export async function insertImport(ctx: Ctx, file: NewImport): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`insert into import (id, library_id, file_name, sha256, path, bytes, mode, dialect, touched_at, created_at)
    values (${file.id}, ${ctx.library}, ${file.fileName}, ${file.sha256}, ${file.path}, ${file.bytes}, ${file.mode},
      ${file.dialect}, ${now}, ${now})`.execute(ctx.tx);
}

/** How far an import has come with one batch. */
export type Progress = {
  readonly position: number;
  readonly consumed: number;
  readonly format: MarcFormat;
  readonly counts: ImportCounts;
  readonly warned: number;
};

/**
 * Adds what a batch did, where the import stands at `from`. @returns false when it stands elsewhere:
 * somebody else has gone on with it.
 */
export async function advanceImport(
  ctx: Ctx,
  id: string,
  from: number,
  step: Progress,
): Promise<boolean> {
  const { counts } = step;
  const { numAffectedRows = 0n } =
    await sql`update import set position = ${step.position}, consumed = ${step.consumed},
      format = ${step.format}, read_count = read_count + ${counts.read}, new_count = new_count + ${counts.new},
      changed_count = changed_count + ${counts.changed}, unchanged_count = unchanged_count + ${counts.unchanged},
      deleted_count = deleted_count + ${counts.deleted}, failed_count = failed_count + ${counts.failed},
      warned_count = warned_count + ${step.warned}, touched_at = ${ctx.clock.now().toString()}
    where id = ${id} and position = ${from}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}
