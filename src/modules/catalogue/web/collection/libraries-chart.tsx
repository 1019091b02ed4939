import { alphabetical } from "#kernel/i18n";
import { type Column, PartedBarChart } from "#ui";
import type { HolderCounts } from "../../actions/collection/count-holders.ts";
import { type CollectionQuery, heldWithin } from "../../model/collection/collection-query.ts";
import { share } from "../../model/collection/overlap.ts";
import { collectionAddress, sides, titlesAddress } from "./address.ts";
import type { CollectionView } from "./view.ts";

type LibraryRow = HolderCounts["libraries"][number];

export const librarySorts = ["titles", "alone", "share", "single", "name"] as const;
export type LibrarySort = (typeof librarySorts)[number];

type LibrariesChartProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly counts: Pick<HolderCounts, "libraries">;
  readonly sort: LibrarySort;
};

/** Bars that one can still look at; the table has all. */
const DRAWN = 30;

/** What each library has, and what of it nobody else has. */
export function LibrariesChart({ view, query, counts, sort }: LibrariesChartProps) {
  const { c, dir, number, places } = view;
  const rows = sorted(view, counts.libraries, sort);
  const cut = rows.length > DRAWN ? ` ${c("drawn-some", { count: DRAWN })}` : "";
  return (
    <PartedBarChart
      title={c("libraries-title")}
      summary={c("libraries-summary") + cut}
      dir={dir}
      format={number}
      words={{ whole: c("whole-bar"), part: c("part-bar"), table: c("figures") }}
      bars={rows.slice(0, DRAWN).map(({ code, titles, alone }) => ({
        key: code,
        label: places.libraryName(code),
        value: titles,
        part: alone,
      }))}
      tableOpen
      table={{ columns: columnsOf(view, query, sort), rows, rowKey: ({ code }) => code }}
    />
  );
}

function sorted(
  { places, locale }: CollectionView,
  libraries: readonly LibraryRow[],
  sort: LibrarySort,
): readonly LibraryRow[] {
  const byName = alphabetical(locale, ({ code }: LibraryRow) => places.libraryName(code));
  if (sort === "name") return libraries.toSorted(byName);
  const figure = (row: LibraryRow) => (sort === "share" ? share(row.alone, row.titles) : row[sort]);
  return libraries.toSorted((a, b) => figure(b) - figure(a) || byName(a, b));
}

function columnsOf(
  view: CollectionView,
  query: CollectionQuery,
  sort: LibrarySort,
): readonly Column<LibraryRow>[] {
  const { c, number, places } = view;
  const sorting = (by: LibrarySort) => ({
    sortHref: collectionAddress(sides.overview, query, { sort: by === "titles" ? "" : by }),
    sorted:
      by === sort ? (by === "name" ? ("ascending" as const) : ("descending" as const)) : undefined,
  });
  const link = (value: number, part: CollectionQuery) =>
    value === 0 ? number(0) : <a href={titlesAddress(part)}>{number(value)}</a>;
  // Beside a library that is chosen already, another one is a second holder.
  const of = (code: string): CollectionQuery =>
    query.library === null || query.library === code
      ? { ...query, library: code }
      : { ...query, also: code };
  return [
    {
      key: "name",
      label: c("column-library"),
      heading: true,
      cell: ({ code }) => <a href={`/libraries/${code}/collection`}>{places.libraryName(code)}</a>,
      ...sorting("name"),
    },
    {
      key: "titles",
      label: c("column-titles"),
      numeric: true,
      cell: ({ code, titles }) => link(titles, of(code)),
      ...sorting("titles"),
    },
    {
      key: "alone",
      label: c("column-alone"),
      numeric: true,
      cell: ({ code, alone }) => link(alone, heldWithin(of(code), { to: 1 })),
      ...sorting("alone"),
    },
    {
      key: "share",
      label: c("column-alone-share"),
      numeric: true,
      cell: ({ alone, titles }) => view.share(share(alone, titles)),
      ...sorting("share"),
    },
    {
      key: "single",
      label: c("column-single"),
      numeric: true,
      cell: ({ code, single }) => link(single, { ...of(code), single: true }),
      ...sorting("single"),
    },
  ];
}
