import { type RawBuilder, sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import {
  LATELY_DAYS,
  type QueueName,
  type QueueRule,
  ruleOf,
  sideOf,
  SOON_DAYS,
} from "../../model/desk/queues.ts";

/** Days for a step on the way to the parcel, and for an answer to what is asked while something is out. */
const STEP_DAYS = 3;

type Condition = RawBuilder<boolean>;

const instant = (ctx: Ctx, days: number): string =>
  ctx.clock
    .now()
    .add({ hours: 24 * days })
    .toString();

/** Which rows of its side's table (under the name `r`) belong into a queue. */
export function queueCondition(ctx: Ctx, queue: QueueName): Condition {
  const rule = ruleOf(queue);
  if (rule.also === "ended")
    return sql<boolean>`(r.ended_at > ${instant(ctx, -LATELY_DAYS)}::timestamptz)`;
  const inState = sql<boolean>`r.state = any(${[...(rule.states ?? [])]}::text[])`;
  return sql<boolean>`(r.ended_at is null and (${inState}${alsoIn(ctx, rule)}))`;
}

function alsoIn(ctx: Ctx, { also }: QueueRule): RawBuilder<unknown> {
  switch (also) {
    case "attention":
      return sql` or r.attention is not null`;
    case "due-soon":
      return sql` or (r.state = 'received' and r.due_at < ${instant(ctx, SOON_DAYS)}::timestamptz)`;
    default:
      return sql``;
  }
}

/** The table of a queue's side. */
export const tableOf = (queue: QueueName): RawBuilder<unknown> =>
  sql.table(sideOf(queue) === "lend" ? "ill_supply" : "ill_request");

/** When an entry of a queue has to be done; null where it has no time. */
export function deadlineOf(queue: QueueName): RawBuilder<Date | null> {
  switch (ruleOf(queue).clock) {
    case "needed":
      return sql`(r.needed_by + 1)::timestamptz`;
    case "due":
      return sql`r.due_at`;
    case "answer":
      return sideOf(queue) === "lend" ? ofAnswer : ofRota;
  }
}

/** By the service level until it is answered; then so many days for each step. */
const ofAnswer = sql<Date | null>`case when r.state in ('requested', 'expecting') then r.answer_by
  else r.state_at + make_interval(days => ${STEP_DAYS}) end`;

/** Until when the library asked now has to answer. */
const ofRota = sql<Date | null>`(select e.answer_by from ill_rota_entry e
  where e.request_id = r.id and e.position = r.position and r.state in ('asking', 'expected'))`;
