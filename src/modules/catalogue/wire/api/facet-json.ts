import { z } from "zod";
import { titleFacets } from "../../model/finding/title-query.ts";
import { apiTexts } from "../../messages/api-index.ts";
import { titleParams } from "./title-params.ts";

/** The values of one facet. */
export const facetCounts = z.object({
  facet: z.enum(titleFacets),
  total: z.int().meta({ description: "Exact number of titles that the question finds" }),
  values: z.array(z.object({ value: z.string(), count: z.int() })),
});

/** What may be asked of a facet: a question as of titles, without its order and pages. */
export const facetParams = titleParams
  .omit({ sort: true, page: true, size: true, facets: true, near: true })
  .extend({
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(100)
      .meta({ description: apiTexts["param-limit"] }),
  });

/** Words that complete what was typed. */
export const completions = z.object({ completions: z.array(z.string()) });

/** What may be asked of completions. */
export const completionParams = z.strictObject({
  q: z.string().min(1).max(400).meta({ description: apiTexts["param-typed"] }),
});
