import { sql } from "kysely";
import { systemPrincipal } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx, Run } from "#kernel/tenancy";
import { deviceIds } from "./devices.ts";
import { readHearer } from "./hearer.ts";
import type { NoticeKind } from "./kind.ts";
import { mailNotices } from "./letter.ts";
import { noticeColumns } from "./notice.ts";
import { NOTICES_DELIVER } from "./notify.ts";
import { type Channel, type Kinds, planTelling, type Plan, type Waiting } from "./plan.ts";
import { NOTICES_PUSH } from "./push-job.ts";

type Job = { readonly payload: { readonly person: string }; readonly run: Run };

/** More than that at once is one message on a screen. */
const MOST_PUSHED = 3;

/** The job that tells a person what waits for them: all in one transaction, so that nothing is told twice or lost. */
export function deliverNotices(kinds: readonly NoticeKind[]): (job: Job) => Promise<void> {
  const known = new Map(kinds.map((kind) => [kind.name, kind]));
  const visitor = {
    principal: systemPrincipal("notices"),
    library: null,
    locale: "en",
    reach: "system",
  } as const;
  return ({ payload, run }) => run(visitor, (ctx) => tell(ctx, payload.person, known));
}

async function tell(ctx: Ctx, person: PersonId, kinds: Kinds): Promise<void> {
  // One at a time for each person, or two jobs would mail the same.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices ${person}`}, 0))`.execute(
    ctx.tx,
  );
  const hearer = await readHearer(ctx, person);
  if (!hearer) return;
  const plan = planTelling(await listWaiting(ctx, person), hearer, kinds, ctx.clock.now());
  if (plan.told.mail.length > 0) await mailNotices(ctx, hearer, plan.told.mail);
  if (plan.told.push.length > 0) await pushAll(ctx, person, plan);
  for (const channel of ["mail", "push"] as const) await settle(ctx, channel, plan);
  const at = plan.wake;
  if (at) await ctx.enqueue(NOTICES_DELIVER, { person }, { at, key: `notices:${person}` });
}

/**
 * What is being changed at this moment is left out: whoever tells it asks for a job of its own, and
 * waiting for its lock could stop a deed that waits for ours.
 */
async function listWaiting(ctx: Ctx, person: PersonId): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`select ${noticeColumns}, mail_pending as "mailPending",
      push_pending as "pushPending"
    from notice where person_id = ${person} and (mail_pending or push_pending) order by at, id
    for update skip locked`.execute(ctx.tx);
  return rows;
}

async function pushAll(ctx: Ctx, person: PersonId, { told }: Plan): Promise<void> {
  const notices =
    told.push.length > MOST_PUSHED
      ? [{ notice: null, count: told.push.length }]
      : told.push.map(({ notice: { id } }) => ({ notice: id, count: 1 }));
  for (const device of await deviceIds(ctx, person))
    for (const notice of notices) await ctx.enqueue(NOTICES_PUSH, { device, ...notice, delays: 0 });
}

/** What was told, or never will be, waits no longer. */
async function settle(ctx: Ctx, channel: Channel, { told, dropped }: Plan): Promise<void> {
  const ids = [...told[channel].map(({ notice }) => notice.id), ...dropped[channel]];
  if (ids.length === 0) return;
  const column = sql.ref(`${channel}_pending`);
  await sql`update notice set ${column} = false where id = any (${ids}::uuid[])`.execute(ctx.tx);
}
