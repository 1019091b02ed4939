import { type Column, PageHeader, type Stat, StatTiles, Table } from "#ui";
import type { HolderCounts } from "../../actions/collection/count-holders.ts";
import {
  type CollectionQuery,
  heldWithin,
  wholeCollection,
  widelyHeld,
} from "../../model/collection/collection-query.ts";
import { share } from "../../model/collection/overlap.ts";
import { titlesWithin } from "../../model/collection/spread.ts";
import { sides, titlesAddress } from "./address.ts";
import { SpreadChart } from "./spread-chart.tsx";
import type { CollectionView } from "./view.ts";

export type LibraryProps = {
  readonly view: CollectionView;
  /** Its code. */
  readonly library: string;
  /** What it holds. */
  readonly counts: HolderCounts;
  /** How many titles each library has. */
  readonly all: ReadonlyMap<string, number>;
};

/** One library beside the others: what only it has, and where copies could go. */
export function LibraryCollectionPage(props: LibraryProps) {
  const { view, library, counts } = props;
  const { c, places } = view;
  const query = { ...wholeCollection, library };
  return (
    <div className="stack stack-wide">
      <PageHeader
        title={c("library-title", { library: places.libraryName(library) })}
        lead={c("library-lead")}
        above={<a href={sides.overview}>{c("library-all")}</a>}
      />
      {counts.titles === 0 ? (
        <p>{c("empty-all")}</p>
      ) : (
        <>
          <StatTiles stats={statsOf(props, query)} />
          <SpreadChart {...{ view, query, counts }} />
          <Others {...props} query={query} />
        </>
      )}
    </div>
  );
}

function statsOf({ view, counts }: LibraryProps, query: CollectionQuery): readonly Stat[] {
  const { c, number } = view;
  return [
    { label: c("stat-titles"), value: number(counts.titles), href: titlesAddress(query) },
    {
      label: c("library-only"),
      value: number(counts.alone),
      note: c("library-only-note"),
      href: titlesAddress(heldWithin(query, { to: 1 })),
    },
    {
      label: c("library-single"),
      value: number(counts.single),
      note: c("library-single-note"),
      href: titlesAddress({ ...query, single: true }),
    },
    {
      label: c("library-weed"),
      value: number(titlesWithin(counts.spread, { from: widelyHeld, to: null })),
      note: c("library-weed-note"),
      href: titlesAddress(heldWithin(query, { from: widelyHeld }), { sort: "widest" }),
    },
  ];
}

type Other = { readonly code: string; readonly titles: number };

function Others(props: LibraryProps & { readonly query: CollectionQuery }) {
  const { view, library, counts } = props;
  const others = counts.libraries.filter(({ code }) => code !== library);
  if (others.length === 0) return <p className="measure">{view.c("one-library")}</p>;
  return (
    <Table
      caption={view.c("library-with")}
      columns={columnsOf(props)}
      rows={others}
      rowKey={({ code }) => code}
    />
  );
}

function columnsOf(
  props: LibraryProps & { readonly query: CollectionQuery },
): readonly Column<Other>[] {
  const { view, counts, all, query } = props;
  const { c, number, places } = view;
  return [
    {
      key: "name",
      label: c("column-library"),
      heading: true,
      cell: ({ code }) => <a href={`/libraries/${code}/collection`}>{places.libraryName(code)}</a>,
    },
    {
      key: "both",
      label: c("library-shared"),
      numeric: true,
      cell: ({ code, titles }) => (
        <a href={titlesAddress({ ...query, also: code })}>{number(titles)}</a>
      ),
    },
    {
      key: "ours",
      label: c("library-share-ours"),
      numeric: true,
      cell: ({ titles }) => view.share(share(titles, counts.titles)),
    },
    {
      key: "theirs",
      label: c("library-share-theirs"),
      numeric: true,
      cell: ({ code, titles }) => view.share(share(titles, all.get(code) ?? 0)),
    },
  ];
}
