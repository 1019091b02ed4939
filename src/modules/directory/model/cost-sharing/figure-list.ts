import { parseScaled } from "../amount.ts";

/** Figures of one kind from a list: which line was read as what, and which were not. */
export type FigureList = {
  /** Code of a library, as it is known here, to its figure. */
  readonly figures: ReadonlyMap<string, bigint>;
  readonly faults: readonly {
    /** From 1. */
    readonly line: number;
    readonly text: string;
    readonly fault: "line-form" | "library-unknown" | "figure-form" | "named-twice";
  }[];
};

/** More lines than any network has libraries. */
export const MOST_LINES = 5000;

/**
 * Reads a list of libraries and figures, a library on a line: its code or symbol, then the figure,
 * parted by a tab, a semicolon or a comma, as statistics and spreadsheets write them. A first line
 * without a figure is a heading. `known` leads from what may be written (in small letters) to codes.
 */
export function readFigureList(text: string, known: ReadonlyMap<string, string>): FigureList {
  const figures = new Map<string, bigint>();
  const faults: FigureList["faults"][number][] = [];
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .slice(0, MOST_LINES);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "" || (at === 0 && isHeading(line, known))) continue;
    const read = readLine(line, known);
    if ("fault" in read) faults.push({ line: at + 1, text: line.slice(0, 80), fault: read.fault });
    else if (figures.has(read.library))
      faults.push({ line: at + 1, text: line.slice(0, 80), fault: "named-twice" });
    else figures.set(read.library, read.figure);
  }
  return { figures, faults };
}

type Line =
  | { readonly library: string; readonly figure: bigint }
  | { readonly fault: FigureList["faults"][number]["fault"] };

/** A first line in which no digit stands, and which can be read as nothing else. */
function isHeading(line: string, known: ReadonlyMap<string, string>): boolean {
  return !/\p{Nd}/u.test(line) && "fault" in readLine(line, known);
}

function readLine(line: string, known: ReadonlyMap<string, string>): Line {
  const parts = /^\s*"?([^\t;,"]+)"?\s*[\t;,]\s*"?([^\t;"]*)"?\s*[\t;,]?\s*$/.exec(line);
  if (!parts) return { fault: "line-form" };
  const [, name = "", number = ""] = parts;
  const library = known.get(name.trim().toLowerCase());
  if (library === undefined) return { fault: "library-unknown" };
  const figure = parseScaled(number, 0);
  return figure === null ? { fault: "figure-form" } : { library, figure };
}
