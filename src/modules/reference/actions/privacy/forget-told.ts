import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import { forgetSubjects } from "#kernel/notices";
import type { Ctx } from "#kernel/tenancy";

/** Forgets what people were told about an inquiry that is erased. */
export const FORGET_TOLD = defineJob("reference.forget-told", z.object({ inquiry: z.uuid() }));

/** What news of an inquiry is about. */
export const inquirySubject = (id: string): string => `reference:inquiry:${id}`;

/** Notices are their people's own, so that only the software itself can take them back: needs system reach. */
export async function forgetTold(ctx: Ctx, inquiry: string): Promise<void> {
  await forgetSubjects(ctx, [inquirySubject(inquiry)]);
}
