import type { ChangeFollower } from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import { offeredForms } from "../../model/offers/forms.ts";
import { addOfferSets, secondsUntil, staleOffers, stampTitles } from "../../store/offers.ts";
import { TITLE_KIND } from "../search/schema.ts";

/**
 * A harvester asks for what has a later stamp than its last visit. Were a change dated before its
 * commit, a visit in between would miss it for good. So stamps are given after the commit, and lie
 * some seconds ahead: a title is seen under its stamp only when that time has come, and by then
 * whatever has an earlier or the same stamp is committed too.
 */
const AHEAD = 3;
/** What must be left of them when all is written but not committed. */
const LEFT = 1;
/** For a machine so busy that the usual time did not suffice. */
const FAR_AHEAD = 60;

const AT_ONCE = 500;

/** Gives titles that have changed, or are gone, a new stamp for harvesters. Needs system reach. */
export async function offerTitles(ctx: Ctx, titles: readonly string[]): Promise<void> {
  if (titles.length === 0) return;
  await addOfferSets(ctx, offeredForms);
  const stamp = await stampTitles(ctx, titles, AHEAD);
  if ((await secondsUntil(ctx, stamp)) >= LEFT) return;
  const later = await stampTitles(ctx, titles, FAR_AHEAD);
  if ((await secondsUntil(ctx, later)) < LEFT)
    throw new Error("stamps took over a minute to write");
}

/** Keeps what harvesters are offered in step with the titles. */
export const offerFollower: ChangeFollower = {
  name: "catalogue.offers",
  kind: TITLE_KIND,
  changed: offerTitles,
  review: async (ctx, after) => {
    const { stale, last } = await staleOffers(ctx, after, AT_ONCE);
    await offerTitles(ctx, stale);
    return last;
  },
};
