import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

export type AlarmKind = "large" | "incoherent";

/** A title that somebody should look at. */
export type Alarm = {
  readonly id: string;
  readonly title: string;
  /** What the title is called. */
  readonly name: string;
  readonly kind: AlarmKind;
  readonly records: number;
  readonly raisedAt: Date;
};

/** Raises alarms; one that is open already only learns the number of records. */
export async function raiseAlarms(
  ctx: Ctx,
  alarms: readonly Pick<Alarm, "title" | "kind" | "records">[],
): Promise<void> {
  if (alarms.length === 0) return;
  const rows = alarms.map((alarm) => ({ ...alarm, id: newId() }));
  await sql`insert into match_alarm (id, cluster_id, kind, records, raised_at)
    select id, title, kind, records, ${ctx.clock.now().toString()}
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, title uuid, kind text, records int)
    on conflict (cluster_id, kind) where seen_at is null do update set records = excluded.records`.execute(
    ctx.tx,
  );
}

/** Alarms nobody has looked at, newest first; titles retired since are left out. */
export async function openAlarms(ctx: Ctx, limit: number): Promise<readonly Alarm[]> {
  const { rows } = await sql<Alarm>`
    select a.id, a.cluster_id as title, a.kind, a.records, a.raised_at as "raisedAt",
      coalesce(r.description #>> '{titles,main,full}', '') as name
    from match_alarm a join cluster c on c.id = a.cluster_id left join bib_record r on r.id = c.lead_record
    where a.seen_at is null and c.retired_into is null order by a.raised_at desc, a.id limit ${limit}`.execute(
    ctx.tx,
  );
  return rows;
}

/** @returns whether the alarm was open. */
export async function closeAlarm(ctx: Ctx, id: string, person: string | null): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`update match_alarm set seen_by = ${person}, seen_at = ${ctx.clock.now().toString()}
      where id = ${id} and seen_at is null`.execute(ctx.tx);
  return numAffectedRows > 0n;
}

/** Opens an alarm again, unless another one about the same is open by now. */
export async function reopenAlarm(ctx: Ctx, id: string): Promise<void> {
  await sql`update match_alarm a set seen_by = null, seen_at = null
    where a.id = ${id} and a.seen_at is not null and not exists (
      select from match_alarm o where o.cluster_id = a.cluster_id and o.kind = a.kind and o.seen_at is null)`.execute(
    ctx.tx,
  );
}

export async function forgetAlarmReader(ctx: Ctx, person: string): Promise<void> {
  await sql`update match_alarm set seen_by = null where seen_by = ${person}`.execute(ctx.tx);
}
