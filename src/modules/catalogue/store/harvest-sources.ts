import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { HarvestSource, SourceSettings } from "../model/harvests/source.ts";

const columns = sql<HarvestSource>`s.id, s.library_id as library, s.name, s.base_url as "baseUrl", s.prefix,
  s.set_spec as set, s.schedule, s.paused_at as "pausedAt", s.granularity, s.deletions, s.through,
  s.next_at as "nextAt", s.checked_at as "checkedAt", s.listed, s.missing, s.vanished`;

/** The visitor's library's sources, by name. */
export async function listSources(ctx: Ctx): Promise<readonly HarvestSource[]> {
  const { rows } = await sql<HarvestSource>`select ${columns} from harvest_source s
    where s.library_id = ${ctx.library} and s.removed_at is null order by lower(s.name), s.id`.execute(
    ctx.tx,
  );
  return rows;
}

/** A source; also a removed one, while something still refers to it. */
export async function findSource(ctx: Ctx, id: string): Promise<HarvestSource | null> {
  const { rows } =
    await sql<HarvestSource>`select ${columns} from harvest_source s where s.id = ${id}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

export async function insertSource(
  ctx: Ctx,
  id: string,
  { name, baseUrl, prefix, set, schedule }: SourceSettings,
  nextAt: Temporal.Instant | null,
): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`insert into harvest_source (id, library_id, name, base_url, prefix, set_spec, schedule, next_at,
      created_at, changed_at)
    values (${id}, ${ctx.library}, ${name}, ${baseUrl}, ${prefix}, ${set}, ${schedule},
      ${nextAt?.toString() ?? null}, ${now}, ${now})`.execute(ctx.tx);
}

/** Another address, format or set is another list: what is known of it is asked anew from the beginning. */
export async function updateSource(
  ctx: Ctx,
  id: string,
  { name, baseUrl, prefix, set, schedule }: SourceSettings,
  nextAt: Temporal.Instant | null,
): Promise<void> {
  const same = sql`(base_url = ${baseUrl} and prefix = ${prefix} and set_spec is not distinct from ${set}::text)`;
  await sql`update harvest_source set through = case when ${same} then through end,
      granularity = case when ${same} then granularity end,
      name = ${name}, base_url = ${baseUrl}, prefix = ${prefix}, set_spec = ${set}, schedule = ${schedule},
      next_at = ${nextAt?.toString() ?? null}, changed_at = ${ctx.clock.now().toString()}
    where id = ${id}`.execute(ctx.tx);
}

/** Stops harvesting a source for the time being, or goes on with it. */
export async function pauseSource(ctx: Ctx, id: string, paused: boolean): Promise<void> {
  const at = paused ? ctx.clock.now().toString() : null;
  await sql`update harvest_source set paused_at = ${at}::timestamptz where id = ${id}`.execute(
    ctx.tx,
  );
}

/** Takes a source out of the list, or puts it back; its records stay. */
export async function removeSource(ctx: Ctx, id: string, removed: boolean): Promise<void> {
  const at = removed ? ctx.clock.now().toString() : null;
  await sql`update harvest_source set removed_at = ${at}::timestamptz where id = ${id}`.execute(
    ctx.tx,
  );
}

/** Notes what a source says of itself. */
export async function noteIdentity(
  ctx: Ctx,
  id: string,
  { granularity, deletions }: Pick<HarvestSource, "granularity" | "deletions">,
): Promise<void> {
  await sql`update harvest_source set granularity = ${granularity}, deletions = ${deletions}
    where id = ${id}`.execute(ctx.tx);
}

/** Notes up to when its records are here; never back, for a run that was overtaken knows less. */
export async function noteThrough(ctx: Ctx, id: string, through: Date): Promise<void> {
  await sql`update harvest_source set through = greatest(through, ${through}) where id = ${id}`.execute(
    ctx.tx,
  );
}

export async function noteNextRun(
  ctx: Ctx,
  id: string,
  at: Temporal.Instant | null,
): Promise<void> {
  await sql`update harvest_source set next_at = ${at?.toString() ?? null} where id = ${id}`.execute(
    ctx.tx,
  );
}

/** Notes what a comparison found. */
export async function noteComparison(
  ctx: Ctx,
  id: string,
  { listed, missing, vanished }: { listed: number; missing: number; vanished: number },
): Promise<void> {
  await sql`update harvest_source set checked_at = ${ctx.clock.now().toString()}, listed = ${listed},
    missing = ${missing}, vanished = ${vanished} where id = ${id}`.execute(ctx.tx);
}

/** A source whose time has come, with its library's zone. */
export type DueSource = HarvestSource & { readonly timeZone: string };

/** Sources of all libraries that are to be harvested now. Needs system reach. */
export async function dueSources(ctx: Ctx): Promise<readonly DueSource[]> {
  const { rows } = await sql<DueSource>`select ${columns}, l.time_zone as "timeZone"
    from harvest_source s join library l on l.id = s.library_id
    where s.next_at <= ${ctx.clock.now().toString()} and s.paused_at is null and s.removed_at is null
      and l.left_at is null
    order by s.next_at limit 100 for update of s skip locked`.execute(ctx.tx);
  return rows;
}

/** How many sources of the visitor's library disagree with us. */
export async function countDrifted(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from harvest_source
    where library_id = ${ctx.library} and removed_at is null and missing + vanished > 0`.execute(
    ctx.tx,
  );
  return rows[0]?.n ?? 0;
}
