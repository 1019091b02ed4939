import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import { forgetThread } from "#kernel/mail";
import { forgetSubjects } from "#kernel/notices";
import type { Ctx } from "#kernel/tenancy";
import { inquiryKey } from "../mail/inquiry-thread.ts";

/** Forgets what people were told about an inquiry that is erased, and what was written in it by mail. */
export const FORGET_TOLD = defineJob("reference.forget-told", z.object({ inquiry: z.uuid() }));

/** Notices are their people's own, and mail is nobody's to read: needs system reach. */
export async function forgetTold(ctx: Ctx, inquiry: string): Promise<void> {
  await forgetSubjects(ctx, [inquiryKey(inquiry)]);
  await forgetThread(ctx, inquiryKey(inquiry));
}
