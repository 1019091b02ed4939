import { z } from "zod";
import { defineJob } from "#kernel/jobs";

/** Loads an uploaded file, as the person who sent it. */
export const IMPORT = defineJob("catalogue.import", z.object({ importId: z.uuid() }));

/** Goes on with a file whose process died, as the software, in the name of its library. */
export const IMPORT_AGAIN = defineJob(
  "catalogue.import-again",
  z.object({ importId: z.uuid(), library: z.uuid() }),
);

/** Looks for imports whose process died. */
export const RESUME_IMPORTS = defineJob("catalogue.resume-imports", z.object({}));
