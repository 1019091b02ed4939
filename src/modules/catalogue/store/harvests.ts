import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

export type HarvestKind = "update" | "full";

/** What an import that is a harvest knows besides. */
export type Harvest = {
  readonly id: string;
  readonly source: string;
  readonly kind: HarvestKind;
  readonly from: Date | null;
  /** The source's own time of the first answer. */
  readonly answeredAt: Date | null;
  readonly token: string | null;
  readonly listed: number | null;
  readonly restarts: number;
  readonly waitsUntil: Date | null;
};

const columns = sql<Harvest>`import_id as id, source_id as source, kind, from_stamp as "from",
  answered_at as "answeredAt", token, listed, restarts, waits_until as "waitsUntil"`;

export async function insertHarvest(
  ctx: Ctx,
  { id, source, kind, from }: Pick<Harvest, "id" | "source" | "kind" | "from">,
): Promise<void> {
  await sql`insert into harvest (import_id, library_id, source_id, kind, from_stamp)
    values (${id}, ${ctx.library}, ${source}, ${kind}, ${from})`.execute(ctx.tx);
}

export async function findHarvest(ctx: Ctx, id: string): Promise<Harvest | null> {
  const { rows } =
    await sql<Harvest>`select ${columns} from harvest where import_id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The harvest of a source that has not come to its end; null when there is none. */
export async function unfinishedHarvest(ctx: Ctx, source: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select h.import_id as id from harvest h
    cross join lateral (select state from import_state where import_id = h.import_id order by position desc limit 1) s
    where h.source_id = ${source} and s.state in ('waiting', 'running', 'cancelling')
    order by h.import_id desc limit 1`.execute(ctx.tx);
  return rows[0]?.id ?? null;
}

/** What a page of the list told; `token` null: it was the last. The first answer's time counts. */
export async function advanceHarvest(
  ctx: Ctx,
  id: string,
  { token, at, listed }: { token: string | null; at: Date | null; listed: number | null },
): Promise<void> {
  await sql`update harvest set token = ${token}, answered_at = coalesce(answered_at, ${at}::timestamptz),
      listed = coalesce(${listed}::int, listed), waits_until = null
    where import_id = ${id}`.execute(ctx.tx);
}

/** The list is begun anew; what came before stays, and its time. @returns how often that was done. */
export async function restartHarvest(ctx: Ctx, id: string): Promise<number> {
  const { rows } = await sql<{
    restarts: number;
  }>`update harvest set token = null, restarts = restarts + 1
    where import_id = ${id} returning restarts`.execute(ctx.tx);
  return rows[0]?.restarts ?? 0;
}

/** Notes until when the source is left in peace. */
export async function noteWaiting(
  ctx: Ctx,
  id: string,
  until: Temporal.Instant | null,
): Promise<void> {
  await sql`update harvest set waits_until = ${until?.toString() ?? null} where import_id = ${id}`.execute(
    ctx.tx,
  );
}

/** Says that the run lives, though no records have come. */
export async function touchImport(ctx: Ctx, id: string): Promise<void> {
  await sql`update import set touched_at = ${ctx.clock.now().toString()} where id = ${id}`.execute(
    ctx.tx,
  );
}

/** Harvests of any library of which nothing was heard, though they wait for nothing. Needs system reach. */
export async function silentHarvests(
  ctx: Ctx,
  since: Temporal.Instant,
): Promise<
  readonly { readonly id: string; readonly library: string; readonly position: number }[]
> {
  const { rows } = await sql<{ id: string; library: string; position: string }>`
    select i.id, i.library_id as library, i.position from harvest h join import i on i.id = h.import_id
    cross join lateral (select state from import_state where import_id = i.id order by position desc limit 1) s
    where s.state in ('running', 'cancelling') and i.touched_at < ${since.toString()}
      and coalesce(h.waits_until, '-infinity') < ${since.toString()}
    order by i.id limit 100`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** The imports of a source, newest first. */
export async function harvestIds(
  ctx: Ctx,
  source: string,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select import_id as id from harvest where source_id = ${source}
    order by import_id desc limit ${limit}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}
