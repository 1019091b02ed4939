import { type Column, Pager, Table } from "#ui";
import type { CollectionQuery } from "../../model/collection/collection-query.ts";
import type { Overlap, OverlapPair } from "../../model/collection/overlap.ts";
import { collectionAddress, sides, titlesAddress } from "./address.ts";
import type { CollectionView } from "./view.ts";

export const pairSorts = ["both", "first", "second"] as const;

/** How the table of pairs is shown. */
export type PairView = { readonly sort: (typeof pairSorts)[number]; readonly page: number };

type PairTableProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly overlap: Overlap;
  readonly pairView: PairView;
};

const ON_PAGE = 50;

/** Every two libraries with what both hold; 25 libraries are 300 pairs, so it is turned page by page. */
export function PairTable({ view, query, overlap, pairView }: PairTableProps) {
  const { c, t } = view;
  const { sort, page } = pairView;
  const pages = Math.max(1, Math.ceil(overlap.pairs.length / ON_PAGE));
  const current = Math.min(page, pages);
  const sorted = sortedPairs(overlap.pairs, sort);
  const rows = sorted.slice((current - 1) * ON_PAGE, current * ON_PAGE);
  return (
    <section className="stack">
      <Table
        caption={c("pairs-title")}
        columns={columnsOf(view, query, sort)}
        rows={rows}
        rowKey={({ first, second }) => `${first} ${second}`}
      />
      <Pager
        page={current}
        pages={pages}
        href={(to) => pairsAddress(query, { sort, page: to })}
        format={view.number}
        words={{
          label: t("pages-label"),
          previous: t("page-previous"),
          next: t("page-next"),
          page: (number) => t("page-number", { page: number }),
        }}
      />
    </section>
  );
}

function pairsAddress(query: CollectionQuery, { sort, page }: PairView): string {
  return collectionAddress(sides.overlap, query, {
    sort: sort === "both" ? "" : sort,
    page: page > 1 ? String(page) : "",
  });
}

/** Pairs by falling figure; equal ones by what they share. */
export function sortedPairs(
  pairs: readonly OverlapPair[],
  sort: PairView["sort"],
): readonly OverlapPair[] {
  if (sort === "both") return pairs;
  const figure = (pair: OverlapPair) => (sort === "first" ? pair.shareOfFirst : pair.shareOfSecond);
  return pairs.toSorted((a, b) => figure(b) - figure(a) || b.both - a.both);
}

function columnsOf(
  view: CollectionView,
  query: CollectionQuery,
  sort: PairView["sort"],
): readonly Column<OverlapPair>[] {
  const { c, number, places } = view;
  const sorting = (by: PairView["sort"]) => ({
    numeric: true,
    sortHref: pairsAddress(query, { sort: by, page: 1 }),
    sorted: by === sort ? ("descending" as const) : undefined,
  });
  return [
    {
      key: "name-first",
      label: c("pair-first"),
      heading: true,
      cell: ({ first }) => places.libraryName(first),
    },
    {
      key: "name-second",
      label: c("pair-second"),
      cell: ({ second }) => places.libraryName(second),
    },
    {
      key: "both",
      label: c("pair-both"),
      cell: ({ first, second, both }) =>
        both === 0 ? (
          number(0)
        ) : (
          <a href={titlesAddress({ ...query, library: first, also: second })}>{number(both)}</a>
        ),
      ...sorting("both"),
    },
    {
      key: "first",
      label: c("pair-share-first"),
      cell: ({ shareOfFirst }) => view.share(shareOfFirst),
      ...sorting("first"),
    },
    {
      key: "second",
      label: c("pair-share-second"),
      cell: ({ shareOfSecond }) => view.share(shareOfSecond),
      ...sorting("second"),
    },
  ];
}
