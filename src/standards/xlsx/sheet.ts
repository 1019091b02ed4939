import { MAIN } from "./parts.ts";
import { type Cell, MOST_ROWS, type Rows, type Sheet } from "./table.ts";
import { cellText } from "./text.ts";

/** Rows are handed on in pieces of about this size: single ones cost more to pack than to make. */
const PIECE = 64 * 1024;

/** The sheet's XML (ECMA-376 part 1, 18.3), made as it is read. */
export async function* sheetXml(sheet: Sheet, rows: Rows): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let number = 1;
  let piece = opening(sheet) + rowXml(number, headings(sheet), 1);
  for await (const row of rows) {
    if (number === MOST_ROWS) break;
    piece += rowXml(++number, row);
    if (piece.length < PIECE) continue;
    yield encoder.encode(piece);
    piece = "";
  }
  yield encoder.encode(piece + closing(sheet, number));
}

const headings = ({ columns }: Sheet) => columns.map(({ heading }) => heading);

function opening({ columns, rightToLeft = false }: Sheet): string {
  const widths = columns.map(
    ({ width = 16 }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const direction = rightToLeft ? ' rightToLeft="1"' : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView${direction} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>`;
}

function closing({ columns }: Sheet, rows: number): string {
  const last = `${columnName(columns.length - 1)}${rows}`;
  return `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function rowXml(number: number, cells: readonly Cell[], style = 0): string {
  const made = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`, style));
  return `<row r="${number}">${made.join("")}</row>`;
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === "") return "";
  const look = style === 0 ? "" : ` s="${style}"`;
  if (typeof cell === "number")
    return Number.isFinite(cell) ? `<c r="${place}"${look}><v>${cell}</v></c>` : "";
  return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
}

/** A column as spreadsheets name it: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
