import { z } from "zod";
import { apiTexts } from "../../../messages/api-index.ts";
import {
  type CollectionQuery,
  listSorts,
  mostListPages,
} from "../../../model/collection/collection-query.ts";

const values = z.array(z.string().min(1).max(200)).max(50).default([]);
const holders = z.coerce.number().int().min(0).max(999_999).optional();
const code = z.string().min(1).max(32).optional();

/** Which part of what the libraries hold together. */
const part = {
  "held-from": holders.meta({ description: apiTexts["param-held-from"] }),
  "held-to": holders.meta({ description: apiTexts["param-held-to"] }),
  single: z.enum(["0", "1"]).default("0").meta({ description: apiTexts["param-single"] }),
  form: values.meta({ description: apiTexts["param-forms"] }),
  language: values.meta({ description: apiTexts["param-language"] }),
  decade: values.meta({ description: apiTexts["param-decade"] }),
  class: values.meta({
    description: apiTexts["param-class"],
  }),
  subject: values.meta({ description: apiTexts["param-subject"] }),
};
const held = {
  library: code.meta({ description: apiTexts["param-holder"] }),
  also: code.meta({ description: apiTexts["param-also"] }),
};

/** What may be asked of the overlap, where every library stands beside every other. */
export const overlapParams = z.strictObject(part);
/** What may be asked of the counts. */
export const countParams = z.strictObject({ ...held, ...part });
/** What may be asked of the titles behind a count. */
export const listParams = z.strictObject({
  ...held,
  ...part,
  sort: z.enum(listSorts).default("title").meta({ description: apiTexts["param-order"] }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostListPages)
    .default(1)
    .meta({ description: apiTexts["param-page"] }),
});

/** Parameters that may be given more than once. */
export const repeatedParts: ReadonlySet<string> = new Set([
  "form",
  "language",
  "decade",
  "class",
  "subject",
]);

type Part = z.output<typeof overlapParams> & {
  readonly library?: string | undefined;
  readonly also?: string | undefined;
};

/** The part of the collection that the parameters ask for; a second holder alone is the first. */
export function collectionOf(params: Part): CollectionQuery {
  const { "held-from": from, "held-to": to, form, language, decade, subject } = params;
  const { library = null, also = null } = params;
  return {
    library: library ?? also,
    also: library === null ? null : also,
    holders: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    single: params.single === "1",
    chosen: { form, language, decade, class: params.class, subject },
  };
}
