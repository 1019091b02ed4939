import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import { allLibraries, type Ctx, inNameOf, type Library } from "#kernel/tenancy";
import type { RequesterState } from "../../model/machines/requester.ts";
import { loansDue, noteReminder } from "../../store/reader/reminders.ts";
import { tellReader } from "../exchange/tell-reader.ts";

/** Every hour, for it is morning somewhere. */
export const REMIND_DUE = defineJob("lending.remind-due", z.object({}));

/** So many days before the day readers are reminded. */
const DAYS_BEFORE = 3;
/** Nobody is woken for it: from this hour on by the library's clocks. */
const FROM_HOUR = 8;
/** What is with the reader. One that is called back or overdue was told of in stronger words. */
const STATES: readonly RequesterState[] = ["received", "renewing"];

/**
 * Reminds readers of loans that are due within three days, by the calendar of their library; once for each day
 * that a loan is due. @returns how many were reminded.
 */
export async function remindDue(ctx: Ctx): Promise<number> {
  let reminded = 0;
  for (const library of await allLibraries(ctx))
    reminded += await inNameOf(ctx, library.id, "reminders", (own) => remindAt(own, library));
  return reminded;
}

async function remindAt(ctx: Ctx, { id: library, timeZone }: Library): Promise<number> {
  const now = ctx.clock.now().toZonedDateTimeISO(timeZone);
  if (now.hour < FROM_HOUR) return 0;
  const tomorrow = now.startOfDay().add({ days: 1 });
  const until = tomorrow.add({ days: DAYS_BEFORE }).toInstant();
  const rows = await loansDue(ctx, library, STATES, { after: tomorrow.toInstant(), until });
  let reminded = 0;
  for (const row of rows) {
    const dueOn = row.dueAt?.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
    if (!dueOn || !(await noteReminder(ctx, row.id, library, dueOn))) continue;
    await tellReader(ctx, row, "due-soon");
    reminded += 1;
  }
  return reminded;
}
