import { faceFiles, faceName, faceOf } from "./faces.ts";
import { segmentsOf } from "./segments.ts";

export type Direction = "ltr" | "rtl";
type Style = { readonly size: number; readonly weight: "normal" | "bold" };
type Column = {
  readonly label: string;
  /** Share of the width. */
  readonly share: number;
  readonly numeric?: boolean;
};

/** A document in the making: from the top of the first page down. */
export type Paper = {
  readonly heading: (text: string) => void;
  readonly subheading: (text: string) => void;
  readonly paragraph: (text: string) => void;
  readonly table: (columns: readonly Column[], rows: readonly (readonly string[])[]) => void;
  /** The whole document as a file. */
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
};

const MARGIN = 48;
const INK = "#1b1b1f";
const SOFT = "#55555c";
const LINE = "#b9b6ad";
const LEADING = 1.4;

/** Begins a document on A4 (ISO 216) in one language; `foot` stands under every page, with its number. */
export async function beginPaper(about: {
  readonly title: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly foot: string;
  readonly at: Date;
}): Promise<Paper> {
  const { title, lang, dir, foot, at } = about;
  // Only who makes a document waits for the engine to be read.
  const { default: PDFDocument } = await import("pdfkit");
  const doc = new PDFDocument({
    size: "A4",
    margin: MARGIN,
    bufferPages: true,
    lang,
    displayTitle: true,
    info: { Title: title, CreationDate: at },
  });
  for (const [name, path] of faceFiles()) doc.registerFont(name, path);
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.once("end", () => resolve()));
  const width = doc.page.width - 2 * MARGIN;
  const bottom = doc.page.height - MARGIN - 24;
  let y = MARGIN;

  const widthOf = (text: string, style: Style) =>
    segmentsOf(text, dir, faceOf).reduce((sum, { text: piece, face }) => {
      doc.font(faceName(face, style.weight)).fontSize(style.size);
      return sum + doc.widthOfString(drawn(piece));
    }, 0);
  const draw = (text: string, x: number, top: number, style: Style, colour = INK) => {
    let at = x;
    for (const { text: piece, face } of segmentsOf(text, dir, faceOf)) {
      doc.font(faceName(face, style.weight)).fontSize(style.size).fillColor(colour);
      // The faces differ in height; letters stand on one line all the same.
      doc.text(drawn(piece), at, top + style.size, { lineBreak: false, baseline: "alphabetic" });
      at += doc.widthOfString(drawn(piece));
    }
  };
  /** Draws lines within a box, at its start or its end. @returns their height. */
  const fill = (lines: readonly string[], box: Box, style: Style, colour = INK): number => {
    for (const [index, line] of lines.entries()) {
      const left = (dir === "rtl") !== box.end;
      const x = left ? box.x + box.width - widthOf(line, style) : box.x;
      draw(line, x, box.y + index * style.size * LEADING, style, colour);
    }
    return lines.length * style.size * LEADING;
  };
  const room = (height: number): boolean => {
    if (y + height <= bottom) return false;
    doc.addPage();
    y = MARGIN;
    return true;
  };
  const say = (text: string, style: Style, before: number, colour = INK) => {
    const lines = wrapped(text, width, (line) => widthOf(line, style));
    y += before;
    room(lines.length * style.size * LEADING);
    y += fill(lines, { x: MARGIN, y, width, end: false }, style, colour);
  };

  const table: Paper["table"] = (columns, rows) => {
    const sum = columns.reduce((all, { share }) => all + share, 0);
    const widths = columns.map(({ share }) => (share / sum) * width);
    const row = (cells: readonly string[], style: Style) => {
      const lines = cells.map((cell, index) =>
        wrapped(cell, (widths[index] ?? 0) - 8, (line) => widthOf(line, style)),
      );
      const height = Math.max(1, ...lines.map(({ length }) => length)) * style.size * LEADING + 6;
      return { lines, height };
    };
    const put = ({ lines, height }: ReturnType<typeof row>, style: Style) => {
      let from = 0;
      for (const [index, cell] of lines.entries()) {
        const own = widths[index] ?? 0;
        const x = dir === "rtl" ? MARGIN + width - from - own : MARGIN + from;
        const end = columns[index]?.numeric ?? false;
        fill(cell, { x: x + 4, y: y + 3, width: own - 8, end }, style);
        from += own;
      }
      y += height;
      doc
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + width, y)
        .lineWidth(0.5)
        .strokeColor(LINE)
        .stroke();
    };
    const head = row(
      columns.map(({ label }) => label),
      HEAD,
    );
    y += 6;
    room(head.height * 3);
    put(head, HEAD);
    for (const cells of rows) {
      const made = row(cells, CELL);
      if (room(made.height)) put(head, HEAD);
      put(made, CELL);
    }
  };

  const finish = async () => {
    const { start, count } = doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      doc.switchToPage(page);
      // Beneath the margin a new page would begin by itself.
      doc.page.margins.bottom = 0;
      const text = `${foot} · ${page + 1}/${count}`;
      fill([text], { x: MARGIN, y: bottom + 16, width, end: false }, FOOT, SOFT);
    }
    doc.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  };
  return {
    heading: (text) => say(text, { size: 20, weight: "bold" }, 0),
    subheading: (text) => say(text, { size: 13, weight: "bold" }, 14),
    paragraph: (text) => say(text, { size: 10, weight: "normal" }, 4),
    table,
    finish,
  };
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether the text stands at the end of its line, as figures do. */
  readonly end: boolean;
};
const HEAD: Style = { size: 8.5, weight: "bold" };
const CELL: Style = { size: 9, weight: "normal" };
const FOOT: Style = { size: 8, weight: "normal" };

/** Without the marks that only tell of direction. */
function drawn(text: string): string {
  return text.replaceAll(/\p{Cf}/gu, "");
}

/** Breaks a text at its spaces, in the order of reading; a word that is too long stands out. */
function wrapped(
  text: string,
  width: number,
  measure: (line: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
