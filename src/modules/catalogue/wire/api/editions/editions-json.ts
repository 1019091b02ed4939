import { z } from "zod";
import type { OtherEditions } from "../../../actions/works/other-editions.ts";
import { relations } from "../../../model/works/other-editions.ts";
import { summaryOf, titleSummary } from "../title-json.ts";

/** What may be asked of /api/v1/titles/{id}/editions. */
export const editionsParams = z.strictObject({
  page: z.coerce.number().int().min(1).max(500).default(1).meta({ description: "Page, from 1" }),
  size: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta({ description: "Titles on a page" }),
});
export type EditionsParams = z.output<typeof editionsParams>;

/** Titles that share a work with one (IFLA LRM). */
export const titleEditions = z.object({
  id: z.uuid(),
  total: z.int().meta({ description: "Exact number of other titles of the work" }),
  page: z.int(),
  size: z.int(),
  crowded: z.boolean().meta({
    description:
      "Whether titles are passed over, because hundreds go by one name of the work: search for them",
  }),
  editions: z.array(
    z.object({
      relation: z.enum(relations).meta({
        description:
          "How it differs: edition: in the same language and form; language: in another one; form: in another one; volume: another part of the set",
      }),
      title: titleSummary,
    }),
  ),
});

export function titleEditionsOf(
  id: string,
  { total, crowded, shown }: OtherEditions,
  { page, size }: EditionsParams,
  address: (id: string) => string,
): z.output<typeof titleEditions> {
  const editions = shown.map(({ relation, row }) => ({ relation, title: summaryOf(row, address) }));
  return { id, total, page, size, crowded, editions };
}
