import type { TitleRow } from "../titles/title.ts";
import { widelyHeld } from "./collection-query.ts";

type Held = Pick<TitleRow, "holdings">;

/** What is to be minded before a copy of a title goes: it is the only one, the last library's, or one of many. */
export type Care = "single" | "alone" | "wide";

/** Null where nothing is to be said. */
export function careOf(row: Held): Care | null {
  if (copiesOf(row) === 1) return "single";
  if (row.holdings.length === 1) return "alone";
  return row.holdings.length >= widelyHeld ? "wide" : null;
}

/** Copies that the whole network knows of. */
export function copiesOf({ holdings }: Held): number {
  return holdings.reduce((sum, { total }) => sum + total, 0);
}
