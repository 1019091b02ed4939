import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** Makes one call to a library's own system. */
export const OWN_SYSTEM_CALL = defineJob(
  "lending.own-system-call",
  z.object({ call: z.uuid(), library: z.uuid() }),
);

/** Looks for calls that were to be made and were not, because a process died. */
export const OWN_SYSTEM_OVERDUE = defineJob("lending.own-system-overdue", z.object({}));

/** Calls about one subject one after the other; the same call never twice at once. */
export function callJobOptions(call: string, subject: string) {
  return { key: `own-system ${call}`, queue: `own-system ${subject}`, maxAttempts: 5 };
}
