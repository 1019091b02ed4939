import { z } from "zod";
import { InvalidInput } from "#kernel/access";

const words = z.string().trim().max(2000).optional();
const code = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)
  .optional();
const money = z.strictObject({
  amount: z.string().regex(/^\d{1,8}(?:\.\d{1,2})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/** What a person adds to an act of the requester. */
export const requestActInput = z.strictObject({
  note: words,
  reason: code,
});
export type RequestActInput = z.infer<typeof requestActInput>;

/** What a person adds to an act of the supplier. */
export const supplyActInput = z.strictObject({
  note: words,
  /** Why not, in the words of the open code list (reasonUnfilled, reasonRetry). */
  reason: code,
  retryAfter: z.iso.datetime({ offset: true }).optional(),
  /** A condition of the open code list (loanCondition). */
  conditions: code,
  cost: money.nullable().optional(),
  itemId: z.string().trim().min(1).max(64).optional(),
  callNumber: z.string().trim().max(120).optional(),
  branch: z.string().trim().max(64).optional(),
  dueAt: z.iso.datetime({ offset: true }).optional(),
  /** Where a copy can be had. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
export type SupplyActInput = z.infer<typeof supplyActInput>;

/** What was typed, checked. @throws InvalidInput with `invalid` for each field that cannot be used. */
export function checkedInput<Input>(schema: z.ZodType<Input>, given: unknown): Input {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path }) => [String(path[0] ?? "note"), "invalid"]);
  throw new InvalidInput(Object.fromEntries(fields));
}
