import { z } from "zod";
import { defineEvent } from "#kernel/events";

/** A member's name, face, places or people have changed, or it has just joined. */
export const LIBRARY_CHANGED = defineEvent(
  "directory.library-changed",
  1,
  z.object({ code: z.string() }),
);

/** A partner organisation was entered, changed, removed or put back. */
export const PARTNER_CHANGED = defineEvent(
  "directory.partner-changed",
  1,
  z.object({ code: z.string() }),
);
