import { z } from "zod";
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
  "held-from": holders.meta({ description: "Held by at least so many libraries" }),
  "held-to": holders.meta({ description: "Held by at most so many libraries; 1: by one only" }),
  single: z
    .enum(["0", "1"])
    .default("0")
    .meta({ description: "1: only titles of which the network knows a single copy" }),
  form: values.meta({ description: "Forms; any of them" }),
  language: values.meta({ description: "MARC language codes (ISO 639-2/B); any of them" }),
  decade: values.meta({ description: "First years of decades; any of them" }),
  class: values.meta({
    description: "Main classes: ddc-0 to ddc-9, lcc-A to lcc-Z, udc-0 to udc-9",
  }),
  subject: values.meta({ description: "Headings without subdivisions; any of them" }),
};
const held = {
  library: code.meta({ description: "Code of a library that holds the titles" }),
  also: code.meta({ description: "Code of another library that holds them too" }),
};

/** What may be asked of the overlap, where every library stands beside every other. */
export const overlapParams = z.strictObject(part);
/** What may be asked of the counts. */
export const countParams = z.strictObject({ ...held, ...part });
/** What may be asked of the titles behind a count. */
export const listParams = z.strictObject({
  ...held,
  ...part,
  sort: z.enum(listSorts).default("title").meta({ description: "Order of the titles" }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostListPages)
    .default(1)
    .meta({ description: "Page, from 1" }),
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
