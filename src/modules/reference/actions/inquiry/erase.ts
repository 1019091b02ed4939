import { randomBytes } from "node:crypto";
import { forgetStream } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import { endClaims } from "../../store/claims.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { forgetInquiry } from "../../store/forget.ts";
import { endOffers } from "../../store/offers.ts";
import { letPartnersGo } from "../federation/home/let-partners-go.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/**
 * Reduces an inquiry to figures, in the name of its home library: what was said, by whom, its files and
 * its code go; that it was asked, when, how it ended and how long it took stay. One under way is
 * withdrawn by that.
 */
export async function erase(own: Ctx, row: Inquiry): Promise<void> {
  if (row.erasedAt) return;
  await letPartnersGo(own, row.id, "withdrawn", { tickets: true });
  const held = await endClaims(own, row.id, null);
  const asked = await endOffers(own, row.id);
  const now = new Date(own.clock.now().epochMilliseconds);
  const last = await forgetInquiry(own, row.id, {
    keyHash: randomBytes(32),
    at: now,
    withdrawn: !isEnded(row.state),
  });
  await forgetStream(own, row.id, last);
  // Followers come to look, and find nothing.
  own.afterCommit(() => own.wakeStream(row.id));
  tellDesks(own, [row.library, ...held, ...asked]);
}
