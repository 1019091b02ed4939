import type { Ctx } from "#kernel/tenancy";
import type { Audience, Entry } from "../../model/inquiry/entry.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { entriesAfter } from "../../store/entries.ts";
import { readInquiry } from "../../store/inquiries.ts";

/** A thread from a number on, in order, as that side may see it; whether it may, the caller has found. */
export function entriesOf(
  ctx: Ctx,
  inquiry: string,
  from: { readonly after: number; readonly limit: number; readonly audience: Audience },
): Promise<readonly Entry[]> {
  return entriesAfter(ctx, inquiry, from);
}

/** An inquiry as it stands; null where it may not be seen here. */
export function inquiryById(ctx: Ctx, id: string): Promise<Inquiry | null> {
  return readInquiry(ctx, id);
}
