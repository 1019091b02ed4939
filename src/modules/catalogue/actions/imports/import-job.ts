import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** Loads an uploaded file. */
export const IMPORT = defineJob("catalogue.import", z.object({ importId: z.uuid() }));
