import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** Harvests a source, as the software, in the name of its library. */
export const HARVEST = defineJob(
  "catalogue.harvest",
  z.object({ importId: z.uuid(), library: z.uuid() }),
);

/** Looks for sources whose time has come, and for harvests whose process died. */
export const HARVESTS_DUE = defineJob("catalogue.harvests-due", z.object({}));
