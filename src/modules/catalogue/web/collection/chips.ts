import type { Chip } from "#ui";
import { collectionFacets, type CollectionQuery } from "../../model/collection/collection-query.ts";
import { collectionAddress, withKind } from "./address.ts";
import { type CollectionView, holdersText, kindName, kindOf } from "./view.ts";

/** What the comparison is narrowed to, each with the address without it. */
export function collectionChips(
  view: CollectionView,
  query: CollectionQuery,
  path: string,
): readonly Chip[] {
  const chip = (group: string, label: string, without: CollectionQuery): Chip => ({
    group,
    label,
    href: collectionAddress(path, without),
    removeLabel: view.t("remove-filter", { value: label }),
  });
  const { library, also } = query;
  const held = holdersText(view, query.holders);
  const name = view.places.libraryName;
  return [
    ...(library === null
      ? []
      : [chip(view.t("facet-library"), name(library), { ...query, library: also, also: null })]),
    ...(also === null
      ? []
      : [chip("", view.c("filter-also", { library: name(also) }), { ...query, also: null })]),
    ...(held === null ? [] : [chip("", held, { ...query, holders: {} })]),
    ...(query.single ? [chip("", view.c("filter-single"), { ...query, single: false })] : []),
    ...collectionFacets.flatMap((facet) => {
      const values = query.chosen[facet] ?? [];
      return values.map((value) => {
        const others = values.filter((one) => one !== value);
        const without = withKind(query, facet, ...others);
        return chip(kindOf(view, facet), kindName(view, facet, value), without);
      });
    }),
  ];
}
