import { z } from "zod";

/** Parts of what is entered, the same wherever they stand. */
const text = z.string().trim().max(5000, "too-long");
export const short = z.string().trim().max(200, "too-long");
export const localText = z
  .object({ en: text.optional(), es: text.optional(), ar: text.optional() })
  .readonly();
export const nameText = z
  .object({ en: short.optional(), es: short.optional(), ar: short.optional() })
  .readonly()
  .refine((given) => Object.values(given).some(Boolean), "name-missing");
export const code = z.string().regex(/^[A-Za-z0-9-]{1,32}$/, "code-form");
/** A calendar day, `2026-11-26`. */
export const day = z.iso.date("date-form");

/** Days from one to another, both included. */
export const daysShape = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { message: "closure-order", path: ["to"] });
export type Days = z.output<typeof daysShape>;

/** Whether the day is one of these. */
export function covers(all: readonly Days[], on: Temporal.PlainDate): boolean {
  const day = on.toString();
  return all.some(({ from, to }) => from <= day && day <= to);
}
