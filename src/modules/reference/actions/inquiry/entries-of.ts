import type { Ctx } from "#kernel/tenancy";
import type { Audience, Entry } from "../../model/inquiry/entry.ts";
import { entriesAfter } from "../../store/entries.ts";

/** A thread from a number on, in order, as that side may see it; whether it may, the caller has found. */
export function entriesOf(
  ctx: Ctx,
  inquiry: string,
  from: { readonly after: number; readonly limit: number; readonly audience: Audience },
): Promise<readonly Entry[]> {
  return entriesAfter(ctx, inquiry, from);
}
