import { type Stat, StatTiles } from "#ui";
import type { HolderCounts } from "../../actions/collection/count-holders.ts";
import { heldWithin, widelyHeld } from "../../model/collection/collection-query.ts";
import { share } from "../../model/collection/overlap.ts";
import { titlesWithin } from "../../model/collection/spread.ts";
import { titlesAddress } from "./address.ts";
import { CollectionFrame, type SideProps } from "./collection-frame.tsx";
import { LibrariesChart, type LibrarySort } from "./libraries-chart.tsx";
import { SpreadChart } from "./spread-chart.tsx";
import { TakeAlong } from "./take-along.tsx";

export type OverviewProps = SideProps & {
  readonly counts: HolderCounts;
  readonly sort: LibrarySort;
};

/** The collection in numbers: how widely titles are held, and what each library alone has. */
export function OverviewPage(props: OverviewProps) {
  const { view, query, counts } = props;
  return (
    <CollectionFrame {...props} side="overview" empty={counts.titles === 0}>
      <StatTiles stats={statsOf(props)} />
      <SpreadChart view={view} query={query} counts={counts} />
      <LibrariesChart {...props} />
      <TakeAlong view={view} query={query} table="holders" />
    </CollectionFrame>
  );
}

function statsOf({ view, query, counts }: OverviewProps): readonly Stat[] {
  const { c, number } = view;
  const wide = { from: widelyHeld };
  return [
    { label: c("stat-titles"), value: number(counts.titles), href: titlesAddress(query) },
    {
      label: c("stat-alone"),
      value: number(counts.alone),
      note: c("stat-alone-note", { share: view.share(share(counts.alone, counts.titles)) }),
      href: titlesAddress(heldWithin(query, { to: 1 })),
    },
    {
      label: c("stat-single"),
      value: number(counts.single),
      note: c("stat-single-note"),
      href: titlesAddress({ ...query, single: true }),
    },
    {
      label: c("stat-wide", { count: widelyHeld }),
      value: number(titlesWithin(counts.spread, { from: widelyHeld, to: null })),
      note: c("stat-wide-note"),
      href: titlesAddress(heldWithin(query, wide)),
    },
    { label: c("stat-libraries"), value: number(counts.libraries.length) },
  ];
}
