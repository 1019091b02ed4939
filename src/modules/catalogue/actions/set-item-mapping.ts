import { z } from "zod";
import { InvalidInput } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { defaultMapping, type ItemMapping } from "../model/copies/mapping.ts";
import { foldStatus, itemStatuses } from "../model/copies/status.ts";
import { libraryToLoad, libraryToWatch } from "../policy.ts";
import { REREAD } from "./records/reread-records.ts";
import { readMapping, writeMapping } from "../store/item-mapping.ts";

const codes = z.string().regex(/^[a-z0-9]{1,10}$/);
const schema = z.object({
  holdings: z
    .object({
      tag: z.string().regex(/^[0-9A-Za-z]{3}$/),
      subfields: z
        .object({
          library: codes,
          branch: codes,
          shelving: codes,
          callNumber: codes,
          barcode: codes,
          note: codes,
          status: codes,
          part: codes,
        })
        .partial(),
    })
    .nullable(),
  statuses: z
    .record(z.string().min(1).max(100), z.enum(itemStatuses))
    .refine((words) => Object.keys(words).length <= 200),
  unstated: z.enum(itemStatuses),
});

/** How the visitor's library keeps its copies in its records. */
export async function itemMapping(ctx: Ctx): Promise<ItemMapping> {
  libraryToWatch(ctx);
  return (await readMapping(ctx)) ?? defaultMapping;
}

/**
 * Sets which fields of the library's records name its copies, and has its records read again.
 * @throws InvalidInput with the fields that cannot be used.
 */
export async function saveItemMapping(ctx: Ctx, input: unknown): Promise<void> {
  const library = libraryToLoad(ctx);
  await writeMapping(ctx, checkedMapping(input));
  await audit(ctx, "catalogue.item-mapping-changed", library);
  await ctx.enqueue(REREAD, {}, { key: `catalogue.reread:${library}` });
}

/** A mapping as it can be used; its words for statuses folded. @throws InvalidInput, by path in the mapping. */
export function checkedMapping(input: unknown): ItemMapping {
  const read = schema.safeParse(input);
  if (!read.success)
    throw new InvalidInput(
      Object.fromEntries(
        read.error.issues.map(({ path }) => [path.join(".") || "mapping", "mapping-form"]),
      ),
    );
  const words = Object.entries(read.data.statuses).map(([word, status]) => [
    foldStatus(word),
    status,
  ]);
  return { ...read.data, statuses: Object.fromEntries(words) };
}
