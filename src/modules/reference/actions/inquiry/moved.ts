import { move } from "#standards/state-machine";
import type { Ctx } from "#kernel/tenancy";
import { refusal } from "../../errors.ts";
import { type InquiryEvent, inquiryMachine, isEnded } from "../../model/inquiry/states.ts";
import { patchInquiry } from "../../store/inquiries.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/**
 * Moves a held inquiry by an event, with what changes along with it. @returns how it stands then.
 * @throws Refusal `moved-on` where the event has no place in its state.
 */
export async function moved(
  own: Ctx,
  row: Inquiry,
  event: InquiryEvent,
  patch: Partial<Inquiry> = {},
): Promise<Inquiry> {
  const state = move(inquiryMachine, row.state, event);
  if (state === null) throw refusal("moved-on");
  const now = new Date(own.clock.now().epochMilliseconds);
  const passage =
    state === row.state ? {} : { state, stateAt: now, endedAt: isEnded(state) ? now : null };
  const change = { ...passage, ...patch };
  await patchInquiry(own, row.id, change);
  return { ...row, ...change };
}
