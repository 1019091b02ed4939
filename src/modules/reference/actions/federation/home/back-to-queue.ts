import type { Ctx } from "#kernel/tenancy";
import type { Inquiry } from "../../../model/inquiry/inquiry.ts";
import { patchInquiry } from "../../../store/inquiries.ts";
import { giveBack } from "../../inquiry/hand-on.ts";

/**
 * A reader who talked with somebody of a partner waits again, in their old place. They are asked for from home
 * on: as long as they have waited, the ladder leads up to whoever is there.
 */
export async function backToQueue(own: Ctx, row: Inquiry, who: string): Promise<void> {
  await patchInquiry(own, row.id, { level: "home" });
  await giveBack(own, { ...row, level: "home" }, who);
}
