import { sql } from "kysely";
import { InvalidInput } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { isZone } from "#standards/icalendar";
import type { NoticeKind, Rhythms } from "./kind.ts";
import { NOTICES_DELIVER } from "./notify.ts";
import { type Hours, rhythmsFor } from "./wishes.ts";

/**
 * Keeps how a person wants to hear news of these kinds, and when not. It holds for what waits already.
 * @throws InvalidInput for a zone that nobody knows
 */
export async function saveWishes(
  ctx: Ctx,
  person: PersonId,
  wishes: ReadonlyMap<NoticeKind, Rhythms>,
  hours: Hours,
): Promise<void> {
  if (!isZone(hours.zone)) throw new InvalidInput({ zone: "zone-unknown" });
  for (const [kind, wish] of wishes) await saveWish(ctx, person, kind, wish);
  const { zone, quiet, pausedUntil } = hours;
  await sql`insert into notice_hours (person_id, zone, quiet_from, quiet_until, paused_until)
    values (${person}, ${zone}, ${quiet?.from.toString() ?? null}, ${quiet?.until.toString() ?? null},
      ${pausedUntil?.toString() ?? null})
    on conflict (person_id) do update set zone = excluded.zone, quiet_from = excluded.quiet_from,
      quiet_until = excluded.quiet_until, paused_until = excluded.paused_until`.execute(ctx.tx);
  await ctx.enqueue(NOTICES_DELIVER, { person });
}

/** Keeps one wish; what is usual anyway is not kept, and follows should the usual change. */
export async function saveWish(
  ctx: Ctx,
  person: PersonId,
  kind: NoticeKind,
  wish: Rhythms | undefined,
): Promise<void> {
  const { mail, push } = rhythmsFor(kind, wish);
  if (mail === kind.usual.mail && push === kind.usual.push) {
    await sql`delete from notice_wish where person_id = ${person} and kind = ${kind.name}`.execute(
      ctx.tx,
    );
    return;
  }
  await sql`insert into notice_wish (person_id, kind, mail, push) values (${person}, ${kind.name}, ${mail}, ${push})
    on conflict (person_id, kind) do update set mail = excluded.mail, push = excluded.push`.execute(
    ctx.tx,
  );
}
