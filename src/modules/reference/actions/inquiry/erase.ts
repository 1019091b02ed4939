import { randomBytes } from "node:crypto";
import { forgetStream } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import { endClaims } from "../../store/claims.ts";
import { isEnded } from "../../model/inquiry/states.ts";
import { forgetInquiry } from "../../store/forget.ts";
import { forgetExchanges } from "../../store/federation/exchanges.ts";
import { partsOf } from "../../store/inquiries.ts";
import { endOffers } from "../../store/offers.ts";
import { letPartnersGo } from "../federation/home/let-partners-go.ts";
import { FORGET_TOLD } from "../privacy/forget-told.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/**
 * Reduces an inquiry to figures, in the name of its home library: what was said, by whom, its files and
 * its code go; that it was asked, when, how it ended and how long it took stay. One under way is
 * withdrawn by that. What the same reader asked besides, and became a part of it, goes too, and so does
 * what of it stands in another. There is no other way to erase one: whatever else comes to hold something of a
 * conversation lets go of it here.
 */
export async function erase(own: Ctx, row: Inquiry): Promise<void> {
  if (row.erasedAt) return;
  for (const part of await partsOf(own, row.id)) await erase(own, part);
  await letPartnersGo(own, row.id, "withdrawn", { tickets: true });
  await forgetExchanges(own, row.id);
  const held = await endClaims(own, row.id, null);
  const asked = await endOffers(own, row.id);
  const now = new Date(own.clock.now().epochMilliseconds);
  const { last, blobs } = await forgetInquiry(own, row.id, {
    keyHash: randomBytes(32),
    at: now,
    withdrawn: !isEnded(row.state),
  });
  await forgetStream(own, row.id, last);
  await own.enqueue(FORGET_TOLD, { inquiry: row.id });
  // Followers come to look, and find nothing.
  own.afterCommit(() => own.wakeStream(row.id));
  own.afterCommit(() => void deleteBlobs(own, blobs));
  tellDesks(own, [row.library, ...held, ...asked]);
}

/**
 * The files themselves go once it is certain that nobody speaks of them any more. Their keys went with
 * their rows: of a file that could not be deleted, nobody can read anything.
 */
async function deleteBlobs({ blobs, log }: Ctx, names: readonly string[]): Promise<void> {
  for (const name of names)
    try {
      await blobs.delete(name);
    } catch (fault) {
      log.error({ part: "reference", fault }, "a file was not deleted");
    }
}
