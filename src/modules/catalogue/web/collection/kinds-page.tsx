import { type Column, PartedBarChart } from "#ui";
import type { KindCount, KindCounts } from "../../actions/collection/count-kinds.ts";
import {
  type CollectionFacet,
  type CollectionQuery,
  heldWithin,
} from "../../model/collection/collection-query.ts";
import { share } from "../../model/collection/overlap.ts";
import { titlesAddress, withKind } from "./address.ts";
import { CollectionFrame, type SideProps } from "./collection-frame.tsx";
import { TakeAlong } from "./take-along.tsx";
import { type CollectionView, kindName, kindOf } from "./view.ts";

export type KindsProps = SideProps & { readonly kinds: KindCounts };

const shown = ["class", "subject", "decade", "form", "language"] as const;
/** A longer table is opened by who wants it: five of them are a long way. */
const SHORT = 12;
/** Bars that one can still look at; the table has all. */
const DRAWN = 20;

/** What kinds of titles there are, and how much of each kind hangs on one library. */
export function KindsPage(props: KindsProps) {
  const { view, query, kinds } = props;
  const empty = shown.every((facet) => kinds[facet].length === 0);
  return (
    <CollectionFrame {...props} side="kinds" empty={empty}>
      {shown.map((facet) => (
        <KindChart key={facet} view={view} query={query} facet={facet} counts={kinds[facet]} />
      ))}
      <TakeAlong view={view} query={query} table="kinds" />
    </CollectionFrame>
  );
}

type KindChartProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly facet: CollectionFacet;
  readonly counts: readonly KindCount[];
};

function KindChart({ view, query, facet, counts }: KindChartProps) {
  const { c, dir, number } = view;
  const rows = facet === "decade" ? byTime(counts) : counts;
  return (
    <PartedBarChart
      title={c(`kinds-${facet}`)}
      summary={summaryOf(view, facet, rows.length)}
      dir={dir}
      format={number}
      words={{ whole: c("whole-bar"), part: c("column-only-one"), table: c("figures") }}
      bars={rows.slice(0, DRAWN).map(({ value, titles, alone }) => ({
        key: value,
        label: kindName(view, facet, value),
        value: titles,
        part: alone,
      }))}
      tableOpen={rows.length <= SHORT}
      table={{
        columns: columnsOf(view, query, facet),
        rows,
        rowKey: ({ value }) => value,
        empty: c("kinds-none"),
      }}
    />
  );
}

/** The newest first: what is published now is bought now. */
function byTime(counts: readonly KindCount[]): readonly KindCount[] {
  return counts.toSorted((a, b) => Number(b.value) - Number(a.value));
}

function summaryOf({ c }: CollectionView, facet: CollectionFacet, count: number): string {
  const parts = [
    ...(facet === "class" ? [c("kinds-class-summary")] : []),
    ...(facet === "subject" ? [c("kinds-subject-summary", { count })] : []),
    ...(count > DRAWN ? [c("drawn-some", { count: DRAWN })] : []),
  ];
  return parts.join(" ");
}

function columnsOf(
  view: CollectionView,
  query: CollectionQuery,
  facet: CollectionFacet,
): readonly Column<KindCount>[] {
  const { c, number } = view;
  const of = (value: string) => withKind(query, facet, value);
  const link = (value: number, part: CollectionQuery) =>
    value === 0 ? number(0) : <a href={titlesAddress(part)}>{number(value)}</a>;
  return [
    {
      key: "value",
      label: kindOf(view, facet),
      heading: true,
      cell: ({ value }) => <bdi>{kindName(view, facet, value)}</bdi>,
    },
    {
      key: "titles",
      label: c("column-titles"),
      numeric: true,
      cell: ({ value, titles }) => link(titles, of(value)),
    },
    {
      key: "alone",
      label: c("column-only-one"),
      numeric: true,
      cell: ({ value, alone }) => link(alone, heldWithin(of(value), { to: 1 })),
    },
    {
      key: "share",
      label: c("column-only-one-share"),
      numeric: true,
      cell: ({ alone, titles }) => view.share(share(alone, titles)),
    },
    {
      key: "single",
      label: c("column-single"),
      numeric: true,
      cell: ({ value, single }) => link(single, { ...of(value), single: true }),
    },
  ];
}
