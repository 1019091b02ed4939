import { isId } from "#kernel/ids";
import type {
  HarvestedThing,
  HarvestPage,
  HarvestPageResult,
  HarvestQuery,
} from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import * as store from "../../store/read-offers.ts";
import { type LeadRow, titleLeads } from "../../store/titles.ts";
import { type UnionRecord, unionRecords } from "../records/union-records.ts";

/** Titles in some form, by their ids; those that are gone are absent. */
export type WriteTitles = (
  ctx: Ctx,
  titles: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

/** Of a title with very many copies so many are told of to harvesters. */
const UNION = { copies: 500, described: false };

/** Writes titles from their union records. */
export function writingRecords(write: (title: UnionRecord) => string): WriteTitles {
  return async (ctx, titles) =>
    new Map((await unionRecords(ctx, titles, UNION)).map((title) => [title.id, write(title)]));
}

/** Writes titles from the description of their leading record, which is all that some forms say. */
export function writingDescriptions(write: (title: LeadRow) => string): WriteTitles {
  return async (ctx, titles) =>
    new Map((await titleLeads(ctx, titles)).map((title) => [title.id, write(title)]));
}

/** A page of titles for harvesters; `write` makes their descriptions, null: none are asked for. */
export async function harvestTitles(
  ctx: Ctx,
  page: HarvestPage,
  write: WriteTitles | null,
): Promise<HarvestPageResult> {
  const offers = await store.offersAfter(ctx, page);
  const things = await thingsOf(ctx, offers, write, page.set);
  const last = offers.at(-1);
  const next =
    last && offers.length === page.limit ? { stamp: last.stamp.getTime(), id: last.id } : null;
  return { things, next };
}

/** One title, also a withdrawn one; null when harvesters never heard of it. */
export async function harvestTitle(
  ctx: Ctx,
  id: string,
  write: WriteTitles | null,
): Promise<HarvestedThing | null> {
  const offer = isId(id) ? await store.findOffer(ctx, id) : null;
  if (!offer) return null;
  const [thing] = await thingsOf(ctx, [offer], write, null);
  // Gone a moment ago: its stamp as a withdrawn title is still ahead.
  return thing ?? { ...offer, withdrawn: true, sets: [] };
}

/** How many titles a list will have. */
export async function countHarvest(ctx: Ctx, query: HarvestQuery): Promise<number> {
  return store.countOffers(ctx, query);
}

export async function earliestHarvest(ctx: Ctx): Promise<Date | null> {
  return store.earliestOffer(ctx);
}

/** Asking later from this time on misses nothing that is not seen now. */
export async function settledHarvest(ctx: Ctx): Promise<Date> {
  return store.offersSettled(ctx);
}

export async function harvestSets(ctx: Ctx): Promise<readonly store.OfferSet[]> {
  return store.offerSets(ctx);
}

/**
 * The sets of titles, and what they say. A title that has just left the shelf is left out: it comes
 * as withdrawn under a later stamp.
 */
async function thingsOf(
  ctx: Ctx,
  offers: readonly store.Offer[],
  write: WriteTitles | null,
  set: string | null,
): Promise<readonly HarvestedThing[]> {
  const live = offers.flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id]));
  const specs = live.length > 0 ? await store.offerSpecs(ctx, live) : new Map<string, string[]>();
  const written = write && live.length > 0 ? await write(ctx, live) : new Map<string, string>();
  return offers.flatMap((offer): HarvestedThing[] => {
    if (offer.withdrawn) return [{ ...offer, sets: set === null ? [] : [set] }];
    const sets = specs.get(offer.id) ?? [];
    if (!write) return [{ ...offer, sets }];
    const metadata = written.get(offer.id);
    return metadata === undefined ? [] : [{ ...offer, sets, metadata }];
  });
}
