import { move } from "#standards/state-machine";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { type InquiryEvent, inquiryMachine, isEnded } from "../../model/inquiry/states.ts";
import { type InquiryRow, patchInquiry } from "../../store/inquiries.ts";

/**
 * Moves a held inquiry by an event, with what changes along with it. @returns how it stands then.
 * @throws Refusal `not-now` where the event has no place in its state.
 */
export async function moved(
  own: Ctx,
  row: InquiryRow,
  event: InquiryEvent,
  patch: Partial<InquiryRow> = {},
): Promise<InquiryRow> {
  const state = move(inquiryMachine, row.state, event);
  if (state === null) throw refusal("not-now");
  const now = new Date(own.clock.now().epochMilliseconds);
  const passage =
    state === row.state ? {} : { state, stateAt: now, endedAt: isEnded(state) ? now : null };
  const change = { ...passage, ...patch };
  await patchInquiry(own, row.id, change);
  return { ...row, ...change };
}
