import { z } from "zod";
import type { TitlesFound } from "../../actions/finding/find-titles.ts";
import { summaryOf, titleSummary } from "./title-json.ts";
import type { TitleParams } from "./title-params.ts";

/** A page of results. */
export const foundTitles = z.object({
  total: z.int().meta({ description: "Exact number of titles found" }),
  page: z.int(),
  size: z.int(),
  corrected: z
    .string()
    .nullable()
    .meta({ description: "How the words were read, where as typed they find nothing" }),
  suggestion: z.string().nullable().meta({ description: "Another spelling that finds something" }),
  titles: z.array(titleSummary),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))),
});

export function foundTitlesOf(
  found: TitlesFound,
  { page, size }: Pick<TitleParams, "page" | "size">,
  address: (id: string) => string,
): z.output<typeof foundTitles> {
  const { total, corrected, suggestion, rows, facets } = found;
  return {
    total,
    page,
    size,
    corrected,
    suggestion,
    titles: rows.map((row) => summaryOf(row, address)),
    facets: Object.fromEntries(Object.entries(facets).map(([name, counts]) => [name, [...counts]])),
  };
}
