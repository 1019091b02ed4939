import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** One message to one device: a notice, or, without one, that there are several. */
export const NOTICES_PUSH = defineJob(
  "notices.push",
  z.object({
    device: z.uuid(),
    notice: z.uuid().nullable(),
    count: z.number().int().min(1),
    /** How often the push service asked to come later. */
    delays: z.number().int().min(0),
  }),
);

export type PushPayload = z.output<typeof NOTICES_PUSH.schema>;
