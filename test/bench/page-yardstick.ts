import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const ROWS = 200;

/** A fixed piece of work of the same kind, to compare machines and moments by: React makes a table. */
export function yardstick(): string {
  const cells = (row: number) =>
    ["title", "author", "year", "shelf"].map((name) =>
      createElement("td", { key: name, className: name }, `${name} ${row}`),
    );
  const rows = Array.from({ length: ROWS }, (_, row) =>
    createElement("tr", { key: row, id: `row-${row}` }, cells(row)),
  );
  return renderToStaticMarkup(createElement("table", null, createElement("tbody", null, rows)));
}
