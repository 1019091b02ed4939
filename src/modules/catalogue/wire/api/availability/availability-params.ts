import { z } from "zod";
import { apiTexts } from "../../../messages/api-index.ts";

/** What may be asked of /api/v1/titles/{id}/availability. */
export const availabilityParams = z.strictObject({
  library: z
    .array(z.string().min(1).max(32))
    .max(100)
    .default([])
    .meta({ description: apiTexts["param-asked"] }),
});

export const repeatedLibraries: ReadonlySet<string> = new Set(["library"]);
