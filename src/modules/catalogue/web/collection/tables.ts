import type { Taken } from "#kernel/http";
import type { Cell } from "#standards/xlsx";
import type { HolderCounts } from "../../actions/collection/count-holders.ts";
import type { KindCounts } from "../../actions/collection/count-kinds.ts";
import type { TakenTitle } from "../../actions/collection/whole-list.ts";
import { careOf, copiesOf } from "../../model/collection/care.ts";
import { collectionFacets } from "../../model/collection/collection-query.ts";
import { type Overlap, share } from "../../model/collection/overlap.ts";
import { formName } from "../find/facet-groups.ts";
import { languageName } from "#kernel/i18n";
import { type CollectionView, kindName, kindOf } from "./view.ts";

/** What each library holds. */
export function holdersTable({ c, places }: CollectionView, counts: HolderCounts): Taken {
  return {
    columns: [
      [c("column-library"), 40],
      [c("column-titles"), 12],
      [c("column-alone"), 12],
      [c("column-alone-share"), 12],
      [c("column-single"), 12],
    ],
    rows: counts.libraries.map(({ code, titles, alone, single }) => [
      places.libraryName(code),
      titles,
      alone,
      rounded(share(alone, titles)),
      single,
    ]),
  };
}

/** Every two libraries. */
export function overlapTable({ c, places }: CollectionView, { pairs, libraries }: Overlap): Taken {
  const titles = new Map(libraries.map(({ code, titles: count }) => [code, count]));
  const ofLibrary = (code: string) => `${c("column-titles")}: ${code}`;
  return {
    columns: [
      [c("pair-first"), 40],
      [c("pair-second"), 40],
      [c("pair-both"), 12],
      [c("pair-share-first"), 12],
      [c("pair-share-second"), 12],
      [ofLibrary("1"), 12],
      [ofLibrary("2"), 12],
    ],
    rows: pairs.map(({ first, second, both, shareOfFirst, shareOfSecond }) => [
      places.libraryName(first),
      places.libraryName(second),
      both,
      rounded(shareOfFirst),
      rounded(shareOfSecond),
      titles.get(first) ?? 0,
      titles.get(second) ?? 0,
    ]),
  };
}

/** Forms, languages, decades, classes and subjects. */
export function kindsTable(view: CollectionView, kinds: KindCounts): Taken {
  const { c } = view;
  return {
    columns: [
      [c("csv-kind"), 20],
      [c("csv-value"), 50],
      [c("column-titles"), 12],
      [c("column-only-one"), 12],
      [c("column-only-one-share"), 12],
      [c("column-single"), 12],
    ],
    rows: collectionFacets.flatMap((facet) =>
      kinds[facet].map(({ value, titles, alone, single }) => [
        kindOf(view, facet),
        kindName(view, facet, value),
        titles,
        alone,
        rounded(share(alone, titles)),
        single,
      ]),
    ),
  };
}

/** The columns of a list of titles; with the shelves of the library asked about. */
export function titleColumns(
  { c, places }: CollectionView,
  library: string | null,
): Taken["columns"] {
  const name = library === null ? "" : places.libraryName(library);
  return [
    [c("list-title"), 60],
    [c("list-authors"), 30],
    [c("list-year"), 8],
    [c("csv-publisher"), 24],
    [c("csv-edition"), 16],
    [c("list-form"), 14],
    [c("csv-language"), 14],
    [c("csv-isbn"), 16],
    [c("list-holders"), 10],
    [c("list-copies"), 10],
    [c("csv-libraries"), 50],
    [c("list-note"), 18],
    ...(library === null
      ? []
      : ([
          [c("csv-shelfmarks", { library: name }), 30],
          [c("csv-barcodes", { library: name }), 30],
        ] as const)),
    [c("csv-address"), 60],
  ];
}

/** A title as a row of that table. */
export function titleCells(
  view: CollectionView,
  { row, marks }: TakenTitle,
  library: string | null,
  address: string,
): readonly Cell[] {
  const { c, t, locale, places } = view;
  const care = careOf(row);
  return [
    [row.title, row.subtitle].filter(Boolean).join(": "),
    row.authors.join("; "),
    row.year,
    row.publisher,
    row.edition,
    formName(t, row.form),
    row.languages.map((code) => languageName(locale, code)).join("; "),
    row.isbn,
    row.holdings.length,
    copiesOf(row),
    row.holdings.map(({ code }) => places.libraryName(code)).join("; "),
    care === null ? null : c(`note-${care}`),
    ...(library === null
      ? []
      : [marks?.callNumbers.join("; ") ?? null, marks?.barcodes.join("; ") ?? null]),
    address,
  ];
}

/** Four decimals: a hundredth of a per cent. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
