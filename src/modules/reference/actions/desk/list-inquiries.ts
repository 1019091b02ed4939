import type { Ctx } from "#kernel/tenancy";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { INQUIRY_STATES, type InquiryState } from "../../model/inquiry/states.ts";
import { inquiriesBefore } from "../../store/inquiries.ts";
import { deskPerson } from "./presence.ts";

/** So many stand on a page. */
const PAGE = 50;

/** Inquiries of the own library, the newest first, in one state or in all; those asked before one of them. */
export async function listInquiries(
  ctx: Ctx,
  state: InquiryState | null,
  before: string | null,
): Promise<{ readonly rows: readonly Inquiry[]; readonly next: string | null }> {
  const { library } = deskPerson(ctx);
  const states = state === null ? INQUIRY_STATES : [state];
  const rows = await inquiriesBefore(ctx, { library, states, before, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
