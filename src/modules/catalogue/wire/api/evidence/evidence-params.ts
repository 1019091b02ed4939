import { z } from "zod";
import { apiTexts } from "../../../messages/api-index.ts";

/** What may be asked of /api/v1/titles/{id}/evidence. */
export const evidenceParams = z.strictObject({
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .meta({ description: apiTexts["param-page"] }),
});
