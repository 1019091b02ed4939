import { z } from "zod";
import { nameText } from "./parts.ts";
import { isIsil } from "./symbol.ts";

/** An agency by the kind of its symbol and the symbol: `ISIL:AU-SBFL` (ISO 18626, agencyIdType and agencyIdValue). */
export type AgencyKey = `${string}:${string}`;

/** Spaces around are no part of a symbol; the kind is told in capitals. */
export function agencyKey(type: string, value: string): AgencyKey {
  return `${type.trim().toUpperCase()}:${value.trim()}`;
}

/** @returns the two parts; the value may itself have colons. Null when there is no kind or no value. */
export function parseAgencyKey(key: string): { type: string; value: string } | null {
  const colon = key.indexOf(":");
  if (colon < 1 || colon === key.length - 1) return null;
  return { type: key.slice(0, colon), value: key.slice(colon + 1) };
}

/** The key of a member by its symbol; one without a symbol is known by its code, to us only. */
export function memberKey({ symbol, code }: { symbol: string | null; code: string }): AgencyKey {
  if (!symbol) return agencyKey("COMMONSHELF", code);
  return agencyKey(isIsil(symbol) ? "ISIL" : "SYMBOL", symbol);
}

function isAgencyKey(text: string): text is AgencyKey {
  const parts = parseAgencyKey(text);
  return parts !== null && text === agencyKey(parts.type, parts.value);
}

/** A key as it is entered: `isil: GB-Uk` becomes `ISIL:GB-Uk`. */
export const agencyKeyShape = z
  .string()
  .max(80, "too-long")
  .transform((text) => {
    const parts = parseAgencyKey(text.trim());
    return parts === null ? text : agencyKey(parts.type, parts.value);
  })
  .refine(isAgencyKey, "agency-form");

/** An agency of a partner: its key, and its name where it has one of its own. */
export const agencyEntry = z.object({ key: agencyKeyShape, name: nameText.nullish() });
