import { z } from "zod";
import { defineEvent } from "#kernel/events";

/** A title was joined to another; whoever keeps the old id keeps the new one instead. */
export const clusterMerged = defineEvent(
  "catalogue.cluster-merged",
  1,
  z.object({ from: z.uuid(), into: z.uuid() }),
);

/** Records left a title that lives on, for one of their own. */
export const clusterParted = defineEvent(
  "catalogue.cluster-parted",
  1,
  z.object({ from: z.uuid(), into: z.uuid(), records: z.array(z.uuid()) }),
);

/** A library's delivery has been taken in, or was given up. */
export const importFinished = defineEvent(
  "catalogue.import-finished",
  1,
  z.object({
    importId: z.uuid(),
    libraryId: z.uuid(),
    outcome: z.enum(["finished", "cancelled", "failed"]),
    counts: z.object({
      read: z.int(),
      new: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      deleted: z.int(),
      failed: z.int(),
    }),
  }),
);
