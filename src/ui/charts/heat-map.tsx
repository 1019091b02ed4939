import type { ReactNode } from "react";
import { ScrollRegion } from "../components/scroll-region.tsx";

export interface HeatLine {
  readonly key: string;
  readonly heading: ReactNode;
}

export interface HeatCell {
  readonly text: string;
  /** How strong it is coloured, from 0 to 1; null for a cell that takes no part, as on the diagonal. */
  readonly heat: number | null;
  readonly href?: string;
}

export interface HeatMapProps {
  readonly title: string;
  /** How it is read, in a sentence. */
  readonly summary?: string;
  readonly corner: string;
  readonly rows: readonly HeatLine[];
  readonly columns: readonly HeatLine[];
  readonly cell: (row: string, column: string) => HeatCell;
}

/** Steps of colour, as `heat-map.css` has them. */
const STEPS = 8;

/** A matrix whose figures are coloured by their size: the drawing and the table are one. */
export function HeatMap({ title, summary, corner, rows, columns, cell }: HeatMapProps) {
  return (
    <figure className="chart heat-map">
      <figcaption>
        <span className="chart-title">{title}</span>
        {summary && <span className="chart-summary">{summary}</span>}
      </figcaption>
      <ScrollRegion label={title}>
        <table className="table table-narrow" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ key, heading }) => (
                <th key={key} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.heading}</th>
                {columns.map((column) => (
                  <Figure key={column.key} {...cell(row.key, column.key)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </figure>
  );
}

function Figure({ text, heat, href }: HeatCell) {
  return (
    <td className={heatClass(heat)}>{href === undefined ? text : <a href={href}>{text}</a>}</td>
  );
}

function heatClass(heat: number | null): string {
  if (heat === null) return "heat-none";
  // What is more than nothing is seen to be.
  const step = heat <= 0 ? 0 : Math.max(1, Math.min(STEPS, Math.round(heat * STEPS)));
  return `heat-${step}`;
}
