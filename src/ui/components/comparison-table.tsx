import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region.tsx";

export interface ComparisonRow {
  readonly label: string;
  /** One value for each column, in their order. */
  readonly values: readonly ReactNode[];
  /** The values are not alike: the row is marked. */
  readonly differs?: boolean;
}

export interface ComparisonTableProps {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly heading: ReactNode }[];
  readonly rows: readonly ComparisonRow[];
  readonly words: {
    /** Heading of the labels, e.g. "Field". */
    readonly corner: string;
    /** Said of a marked row, e.g. "differs". */
    readonly differs: string;
  };
}

/** A few things side by side; on a narrow screen it scrolls and the labels stay. */
export function ComparisonTable({ caption, columns, rows, words }: ComparisonTableProps) {
  return (
    <figure className="comparison">
      <figcaption>{caption}</figcaption>
      <ScrollRegion label={caption}>
        <table className="table table-narrow" aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{words.corner}</th>
              {columns.map(({ key, heading }) => (
                <th key={key} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values, differs }) => (
              <tr key={label} className={differs ? "comparison-differs" : undefined}>
                <th scope="row">
                  {label}
                  {differs && <span className="visually-hidden"> ({words.differs})</span>}
                </th>
                {columns.map(({ key }, index) => (
                  <td key={key}>{values[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </figure>
  );
}
