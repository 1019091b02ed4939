import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Side } from "../../model/desk/queues.ts";

/** What the clock has to do with a request or a supply. */
export type DueWork = {
  readonly kind: "unanswered" | "unmoved" | "overdue" | "remind" | "skip";
  readonly side: Side;
  readonly library: LibraryId;
  readonly id: string;
  /** Since when it stands where it stands. */
  readonly stateAt: Date;
};

/** So much in one go; the rest comes with the next. */
const MOST = 500;

/** A person was told since it stands there; that they looked does not call them again. */
const told = (
  subject: "supply_id" | "request_id",
  code: string,
) => sql`exists (select from ill_step t
  where t.${sql.ref(subject)} = r.id and t.event = 'attention' and t.detail->>'attention' = ${code} and t.at >= r.state_at)`;

/**
 * What has not been answered within the service level, what has not moved for a day at least, what is due
 * back and was not, suppliers to remind, and to pass over where the library has said so. Needs system reach.
 */
export async function findDueWork(ctx: Ctx): Promise<readonly DueWork[]> {
  const now = sql`${ctx.clock.now().toString()}::timestamptz`;
  const { rows } = await sql<DueWork>`
    (select 'unanswered' as kind, 'lend' as side, r.library_id as library, r.id, r.state_at as "stateAt"
      from ill_supply r where r.ended_at is null and r.attention is null and r.library_id is not null
        and r.state in ('requested', 'expecting') and r.answer_by < ${now} and not ${told("supply_id", "unanswered")}
      limit ${MOST})
    union all
    (select 'unmoved', 'lend', r.library_id, r.id, r.state_at
      from ill_supply r where r.ended_at is null and r.attention is null and r.library_id is not null
        and r.state in ('pulling', 'ready', 'cancel-asked', 'renewal-asked', 'returning')
        and r.state_at < ${now} - interval '1 day' and not ${told("supply_id", "unmoved")} limit ${MOST})
    union all
    (select 'unmoved', 'borrow', r.library_id, r.id, r.state_at
      from ill_request r where r.ended_at is null and r.attention is null and r.library_id is not null
        and r.state in ('placed', 'review', 'conditional', 'retry', 'promised', 'cancelling', 'renewing')
        and r.state_at < ${now} - interval '1 day' and not ${told("request_id", "unmoved")} limit ${MOST})
    union all
    (select 'overdue', 'lend', r.library_id, r.id, r.state_at
      from ill_supply r where r.ended_at is null and r.library_id is not null and r.state in ('shipped', 'held')
        and r.due_at < ${now} limit ${MOST})
    union all
    (select 'remind', 'borrow', r.library_id, r.id, r.state_at
      from ill_request r join ill_rota_entry e on e.request_id = r.id and e.position = r.position
      where r.ended_at is null and r.library_id is not null and r.state in ('asking', 'expected')
        and e.answer_by < ${now}
        and not exists (select from ill_step s where s.request_id = r.id and s.event = 'remind' and s.at >= e.asked_at)
      limit ${MOST})
    union all
    (select 'skip', 'borrow', r.library_id, r.id, r.state_at
      from ill_request r join ill_rota_entry e on e.request_id = r.id and e.position = r.position
        join lending_settings s on s.library_id = r.library_id
      where r.ended_at is null and r.state in ('asking', 'expected')
        and e.answer_by < ${now} - make_interval(days => (s.settings->>'skipDays')::int)
        and exists (select from ill_rota_entry w where w.request_id = r.id and w.state = 'waiting')
      limit ${MOST})`.execute(ctx.tx);
  return rows;
}
