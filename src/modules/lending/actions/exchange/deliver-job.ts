import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** Messages wait for a foreign system; sends all that are due. */
export const DELIVER = defineJob("lending.deliver", z.object({ peer: z.uuid() }));
