import { BarChart } from "#ui";
import type { HolderCounts } from "../../actions/collection/count-holders.ts";
import { type CollectionQuery, heldWithin } from "../../model/collection/collection-query.ts";
import { share } from "../../model/collection/overlap.ts";
import { type Band, bandsOf } from "../../model/collection/spread.ts";
import { titlesAddress } from "./address.ts";
import type { CollectionView } from "./view.ts";

type SpreadChartProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly counts: Pick<HolderCounts, "spread" | "titles" | "alone">;
};

/** By how many libraries titles are held; each number leads to its titles. */
export function SpreadChart({ view, query, counts }: SpreadChartProps) {
  const { c, dir, number } = view;
  return (
    <BarChart
      title={c("spread-title")}
      summary={c("spread-summary", { share: view.share(share(counts.alone, counts.titles)) })}
      dir={dir}
      format={number}
      tableOpen
      words={{ label: c("spread-holders"), value: c("column-titles"), table: c("figures") }}
      bars={bandsOf(counts.spread).map((band) => ({
        label: bandText(view, band),
        value: band.titles,
        strong: band.to === 1,
        href: titlesAddress(
          heldWithin(query, { from: band.from, ...(band.to === null ? {} : { to: band.to }) }),
        ),
      }))}
    />
  );
}

function bandText({ c, number }: CollectionView, { from, to }: Band): string {
  if (to === null) return c("spread-more", { from: from - 1 });
  return from === to ? number(from) : c("spread-band", { from, to });
}
