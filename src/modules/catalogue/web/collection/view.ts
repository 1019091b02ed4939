import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { direction, formatNumber, formatShare } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import {
  className,
  type CollectionWords,
  collectionWords,
} from "../../messages/collection-index.ts";
import { findWords } from "../../messages/pages-index.ts";
import type { CollectionFacet, CollectionQuery } from "../../model/collection/collection-query.ts";
import { mayTakeLists } from "../../policy.ts";
import { facetName, type Naming, valueName } from "../find/facet-groups.ts";
import { type Places, readPlaces } from "../places.ts";

/** What the pages of the comparison speak with. */
export type CollectionView = Naming & {
  readonly c: CollectionWords;
  readonly places: Places;
  readonly dir: "ltr" | "rtl";
  readonly number: (value: number) => string;
  readonly share: (value: number) => string;
  /** Whether the visitor may take whole lists along. */
  readonly mayTake: boolean;
  readonly signedIn: boolean;
};

export async function collectionView(c: Context<WebEnv>, ctx: Ctx): Promise<CollectionView> {
  const visit = c.get("visit");
  const { locale, principal } = visit;
  return {
    locale,
    t: findWords(locale),
    c: collectionWords(locale),
    places: await readPlaces(ctx, visit),
    dir: direction(locale),
    number: (value) => formatNumber(locale, value),
    share: (value) => formatShare(locale, value),
    mayTake: mayTakeLists(principal),
    signedIn: principal.kind === "person",
  };
}

/** A facet's name in the reader's language. */
export function kindOf({ c, t }: CollectionView, facet: CollectionFacet): string {
  return facet === "class" ? c("facet-class") : facetName(t, facet);
}

/** A facet's value in the reader's language. */
export function kindName(view: CollectionView, facet: CollectionFacet, value: string): string {
  return facet === "class" ? className(view.locale, value) : valueName(view, facet, value);
}

/** How many libraries hold the titles, in words; null where it does not matter. */
export function holdersText(
  { c }: Pick<CollectionView, "c">,
  { from, to }: CollectionQuery["holders"],
): string | null {
  const least = from === 1 ? undefined : from;
  if (to === 1) return c("holders-one");
  if (least !== undefined && to !== undefined)
    return least === to
      ? c("holders-exactly", { count: to })
      : c("holders-between", { from: least, to });
  if (least !== undefined) return c("holders-from", { count: least });
  return to === undefined ? null : c("holders-to", { count: to });
}
