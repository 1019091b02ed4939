import { sql } from "kysely";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { insertRow, type RowShape, selected } from "#kernel/db";

/** A delivered scan, and where it lies. */
export type CopyRow = {
  readonly id: string;
  readonly library: LibraryId;
  readonly supply: string;
  readonly tokenHash: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: string;
  /** Of the file as it was sent. */
  readonly sha256: string;
  readonly blob: string;
  /** Null once it is purged. */
  readonly sealedKey: string | null;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly mostViews: number;
  readonly views: number;
  readonly expiresAt: Date;
  readonly purgedAt: Date | null;
  readonly purgeReason: PurgeReason | null;
};
export type PurgeReason = "expired" | "viewed" | "withdrawn";

const shape: RowShape<CopyRow> = {
  table: "ill_copy",
  columns: {
    id: ["id"],
    library: ["library_id"],
    supply: ["supply_id"],
    tokenHash: ["token_hash"],
    fileName: ["file_name"],
    mediaType: ["media_type"],
    bytes: ["bytes"],
    sha256: ["sha256"],
    blob: ["blob"],
    sealedKey: ["sealed_key"],
    iv: ["iv"],
    tag: ["tag"],
    madeAt: ["made_at"],
    madeBy: ["made_by"],
    mostViews: ["most_views"],
    views: ["views"],
    expiresAt: ["expires_at"],
    purgedAt: ["purged_at"],
    purgeReason: ["purge_reason"],
  },
};

export const insertCopy = (ctx: Ctx, row: CopyRow): Promise<void> => insertRow(ctx.tx, shape, row);

/** The scans of a supply, newest first. */
export async function copiesOf(ctx: Ctx, supply: string): Promise<readonly CopyRow[]> {
  const { rows } =
    await sql<CopyRow>`select ${selected(shape)} from ill_copy where supply_id = ${supply} order by made_at desc`.execute(
      ctx.tx,
    );
  return rows;
}

export async function copyById(ctx: Ctx, id: string): Promise<CopyRow | null> {
  const { rows } =
    await sql<CopyRow>`select ${selected(shape)} from ill_copy where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The scan whose link holds this token; needs system reach, for whoever has the link may be anybody. */
export async function copyByToken(ctx: Ctx, tokenHash: Uint8Array): Promise<CopyRow | null> {
  const { rows } =
    await sql<CopyRow>`select ${selected(shape)} from ill_copy where token_hash = ${tokenHash}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** Counts a view, where one is left. @returns whether it was. */
export async function countView(
  ctx: Ctx,
  { id, library }: CopyRow,
  declaration: string,
): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const { rows } = await sql`update ill_copy set views = views + 1
    where id = ${id} and views < most_views and purged_at is null and expires_at > ${now} returning 1`.execute(
    ctx.tx,
  );
  if (rows.length === 0) return false;
  await sql`insert into ill_copy_view (id, copy_id, library_id, at, declaration, locale)
    values (${newId()}, ${id}, ${library}, ${now}, ${declaration}, ${ctx.locale})`.execute(ctx.tx);
  return true;
}

/** When a scan was opened, and which declaration was agreed to. */
export type CopyView = {
  readonly at: Date;
  readonly declaration: string;
  readonly locale: string;
};

export async function viewsOf(ctx: Ctx, copy: string): Promise<readonly CopyView[]> {
  const { rows } =
    await sql<CopyView>`select at, declaration, locale from ill_copy_view where copy_id = ${copy} order by at`.execute(
      ctx.tx,
    );
  return rows;
}

/** Scans whose time is over, or that were opened as often as they may be an hour ago or longer. */
export async function purgeable(ctx: Ctx, limit: number): Promise<readonly CopyRow[]> {
  const now = ctx.clock.now();
  const { rows } = await sql<CopyRow>`select ${selected(shape)} from ill_copy
    where purged_at is null and (expires_at <= ${now.toString()} or (views >= most_views
      and (select max(at) from ill_copy_view v where v.copy_id = ill_copy.id) < ${now.subtract({ hours: 1 }).toString()}))
    order by expires_at limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** Throws the key of a scan away and notes why; from then on nobody can read it. */
export async function notePurged(ctx: Ctx, id: string, reason: PurgeReason): Promise<void> {
  await sql`update ill_copy set sealed_key = null, purged_at = ${ctx.clock.now().toString()}, purge_reason = ${reason}
    where id = ${id} and purged_at is null`.execute(ctx.tx);
}
