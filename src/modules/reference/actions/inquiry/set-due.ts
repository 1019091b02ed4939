import { InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { endOfDay } from "../../model/desk/due.ts";
import { refusal } from "../../errors.ts";
import { patchInquiry } from "../../store/inquiries.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { libraryById } from "#kernel/tenancy";
import { appendHappening } from "./append.ts";
import { withInquiry } from "./at-hand.ts";

/** Sets by which day a ticket is answered, from today to a year ahead. @throws InvalidInput `due` */
export async function setDue(ctx: Ctx, id: string, typed: string): Promise<void> {
  await withInquiry(ctx, id, "home", async (own, { row }) => {
    if (row.state !== "open" && row.state !== "pending") throw refusal("moved-on");
    const { timeZone } = await libraryById(own, row.library);
    const today = own.clock.now().toZonedDateTimeISO(timeZone).toPlainDate();
    const day = dayIn(typed);
    const far = today.add({ years: 1 });
    if (
      !day ||
      Temporal.PlainDate.compare(day, today) < 0 ||
      Temporal.PlainDate.compare(day, far) > 0
    )
      throw new InvalidInput({ due: "due-wrong" });
    const due = endOfDay(day, timeZone);
    await patchInquiry(own, id, { dueAt: new Date(due.epochMilliseconds) });
    await appendHappening(own, row, { event: "due", at: due.toString() }, "staff");
    tellDesks(own, [row.library]);
  });
}

function dayIn(typed: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return null;
  try {
    return Temporal.PlainDate.from(typed, { overflow: "reject" });
  } catch {
    return null;
  }
}
