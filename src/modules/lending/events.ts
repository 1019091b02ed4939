import { z } from "zod";
import { defineEvent } from "#kernel/events";

const moved = z.object({
  id: z.uuid(),
  library: z.uuid().nullable(),
  from: z.string().nullable(),
  to: z.string(),
  event: z.string(),
});

/** A request stands otherwise with the library that asks. */
export const requestMovedOn = defineEvent("lending.request-moved", 1, moved);

/** A request stands otherwise with the library that is asked. */
export const supplyMovedOn = defineEvent("lending.supply-moved", 1, moved);
