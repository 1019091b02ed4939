import type { Ctx } from "#kernel/tenancy";
import { endClaims } from "../../store/claims.ts";
import { endOffers } from "../../store/offers.ts";
import { tellDesks } from "../desk/tell-desks.ts";
import { letPartnersGo } from "../federation/home/let-partners-go.ts";
import { appendHappening } from "./append.ts";
import { owed } from "./owed.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/**
 * Makes a ticket of a live inquiry, in the name of its home library: nobody waits at a screen any more,
 * and the library owes an answer within its days. Whoever held it from elsewhere lets go. `why` null: it
 * was asked as one, so there is nothing to tell.
 */
export async function park(
  own: Ctx,
  row: Inquiry,
  why: "nobody" | "staff" | null,
): Promise<Inquiry> {
  const parked = await owed(own, row, "park");
  await letPartnersGo(own, row.id, "ticket");
  const held = await endClaims(own, row.id, null);
  const asked = await endOffers(own, row.id);
  if (why) await appendHappening(own, row, { event: "parked", why });
  tellDesks(own, [row.library, ...held, ...asked]);
  return parked;
}
