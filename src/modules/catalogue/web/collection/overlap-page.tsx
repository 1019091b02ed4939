import { HeatMap, LibraryMark, Notice } from "#ui";
import type { CollectionQuery } from "../../model/collection/collection-query.ts";
import { type Overlap, type OverlapPair, share } from "../../model/collection/overlap.ts";
import { titlesAddress } from "./address.ts";
import { CollectionFrame, type SideProps } from "./collection-frame.tsx";
import { type PairView, PairTable } from "./pair-table.tsx";
import { TakeAlong } from "./take-along.tsx";
import type { CollectionView } from "./view.ts";

export type OverlapProps = SideProps & { readonly overlap: Overlap; readonly pairView: PairView };

/** Rows and columns that a page still shows at once. */
const IN_MATRIX = 30;

/** Every two libraries side by side. */
export function OverlapPage(props: OverlapProps) {
  const { view, query, overlap } = props;
  const { libraries } = overlap;
  return (
    <CollectionFrame {...props} side="overlap" empty={libraries.length === 0}>
      {libraries.length === 1 ? (
        <Notice>
          <p>{view.c("one-library")}</p>
        </Notice>
      ) : (
        <>
          <Matrix view={view} query={query} overlap={overlap} />
          <PairTable {...props} />
          <TakeAlong view={view} query={query} table="overlap" />
        </>
      )}
    </CollectionFrame>
  );
}

type MatrixProps = {
  readonly view: CollectionView;
  readonly query: CollectionQuery;
  readonly overlap: Overlap;
};

function Matrix({ view, query, overlap }: MatrixProps) {
  const { c, places } = view;
  const libraries = overlap.libraries.slice(0, IN_MATRIX);
  const cut = overlap.libraries.length > IN_MATRIX;
  const titles = new Map(libraries.map(({ code, titles }) => [code, titles]));
  const both = bothOf(overlap.pairs);
  const cell = (row: string, column: string) => {
    const all = titles.get(row) ?? 0;
    if (row === column)
      return { text: view.number(all), heat: null, href: titlesAddress(heldBy(query, row)) };
    const shared = both.get(`${row} ${column}`) ?? 0;
    const heat = share(shared, all);
    const href = titlesAddress({ ...heldBy(query, row), also: column });
    return { text: view.share(heat), heat, ...(shared > 0 ? { href } : {}) };
  };
  return (
    <HeatMap
      title={c("overlap-title")}
      summary={c("overlap-summary") + (cut ? ` ${c("overlap-cut", { count: IN_MATRIX })}` : "")}
      corner={c("overlap-corner")}
      rows={libraries.map(({ code }) => ({
        key: code,
        heading: <a href={`/libraries/${code}/collection`}>{places.libraryName(code)}</a>,
      }))}
      columns={libraries.map(({ code }) => ({ key: code, heading: <Mark {...{ view, code }} /> }))}
      cell={cell}
    />
  );
}

function Mark({ view, code }: { readonly view: CollectionView; readonly code: string }) {
  const library = view.places.libraries.get(code);
  const name = view.places.libraryName(code);
  if (!library) return name;
  return <LibraryMark name={name} letters={library.mark} hue={library.hue} labelled />;
}

/** The titles of one library; who else holds them is said beside. */
function heldBy(query: CollectionQuery, library: string): CollectionQuery {
  return { ...query, library, also: null };
}

/** The titles that two libraries share, in either order. */
function bothOf(pairs: readonly OverlapPair[]): ReadonlyMap<string, number> {
  return new Map(
    pairs.flatMap(({ first, second, both }): [string, number][] => [
      [`${first} ${second}`, both],
      [`${second} ${first}`, both],
    ]),
  );
}
