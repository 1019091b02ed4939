import { type Ctx, libraryById } from "#kernel/tenancy";
import { dueAfter } from "../../model/desk/due.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import type { InquiryEvent } from "../../model/inquiry/states.ts";
import { deskSettings } from "../desk/settings.ts";
import { moved } from "./moved.ts";

/**
 * Moves a held inquiry by an event after which its library owes an answer: within the days that it
 * promises, counted from now. @throws Refusal `moved-on`
 */
export async function owed(
  own: Ctx,
  row: Inquiry,
  event: Extract<InquiryEvent, "park" | "reopen" | "reader-says">,
  patch: Partial<Inquiry> = {},
): Promise<Inquiry> {
  const { answerDays } = await deskSettings(own, row.library);
  const { timeZone } = await libraryById(own, row.library);
  const due = dueAfter(own.clock.now(), answerDays, timeZone);
  return moved(own, row, event, { ...patch, dueAt: new Date(due.epochMilliseconds) });
}
