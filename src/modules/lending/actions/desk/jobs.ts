import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** Does what is left of a batch, as the person who asked for it. */
export const DESK_BATCH = defineJob("lending.desk-batch", z.object({ batch: z.uuid() }));

/** Looks for what time has made due at the desks. */
export const DESK_AGING = defineJob("lending.desk-aging", z.object({}));
