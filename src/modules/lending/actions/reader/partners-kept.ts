import { agencyOf, type LendingPartner, lendingPartners } from "#modules/directory";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import type { LibraryId } from "#kernel/ids";
import type { PublicLendingSettings } from "../../model/settings/lending-settings.ts";
import { publicLendingSettings } from "../settings/lending-settings.ts";

/** Who lends to a library, and what it lets its readers request. */
export type Partners = {
  readonly requester: LendingPartner["agency"];
  readonly partners: readonly LendingPartner[];
  readonly settings: PublicLendingSettings;
};

/** Agreements change by the month; reading them all for every page that names a title costs too much. */
const KEPT_MS = 60_000;

type Kept<T> = { readonly at: number; readonly value: T };
// By deployment, of which the search is one to each: in tests several live in one process.
const kept = new WeakMap<Ctx["search"], Map<string, Kept<unknown>>>();

/** A minute old at most. */
export function partnersOf(ctx: Ctx, library: LibraryId): Promise<Partners> {
  return keep(ctx, library, async () => {
    const requester = await agencyOf(ctx, library);
    const partners = await lendingPartners(ctx, requester, today(ctx));
    return { requester, partners, settings: await publicLendingSettings(ctx, library) };
  });
}

/** Whether any member lends to another at all; a minute old at most. */
export function anybodyLends(ctx: Ctx): Promise<boolean> {
  return keep(ctx, "network", async () => {
    for (const { id } of await allLibraries(ctx))
      if ((await partnersOf(ctx, id)).partners.length > 0) return true;
    return false;
  });
}

const today = (ctx: Ctx) => ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();

async function keep<T>(ctx: Ctx, key: string, read: () => Promise<T>): Promise<T> {
  const own = kept.get(ctx.search) ?? new Map<string, Kept<unknown>>();
  kept.set(ctx.search, own);
  const known = own.get(key);
  const now = performance.now();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key is written by one reader only
  if (known && now - known.at < KEPT_MS) return known.value as T;
  const value = await read();
  own.set(key, { at: now, value });
  return value;
}
