import { describeHoldings, type Holding, type MarcRecord } from "#standards/marc";
import { cutText } from "../cut-text.ts";
import type { ItemMapping } from "./mapping.ts";
import { foldStatus, type ItemStatus, statusOf } from "./status.ts";

/** One copy, as it is stored. */
export type Copy = {
  /** What it is recognised by within its record when the record comes again. */
  readonly mark: string;
  readonly position: number;
  readonly branch: string | null;
  readonly shelving: string | null;
  readonly callNumber: string | null;
  readonly barcode: string | null;
  readonly part: string | null;
  readonly loanable: boolean | null;
  readonly status: ItemStatus;
  readonly statusText: string | null;
  readonly note: string | null;
};

/** The copies that a record tells of, in its order. */
export function copiesOf(record: MarcRecord, mapping: ItemMapping): readonly Copy[] {
  const marks = new Map<string, number>();
  return describeHoldings(record, mapping.holdings ?? undefined).map((holding, position) => ({
    ...copyOf(holding, mapping),
    position,
    mark: markOf(holding, marks),
  }));
}

function copyOf(
  holding: Holding,
  { statuses, unstated }: ItemMapping,
): Omit<Copy, "mark" | "position"> {
  const loanable = loanableIn(holding.note);
  return {
    branch: text(holding.branch, 100),
    shelving: text(holding.shelving, 200),
    callNumber: text(holding.callNumber, 200),
    barcode: text(holding.barcode, 100),
    part: text(holding.part, 200),
    loanable,
    status: statusOf(holding.status, statuses, unstated),
    statusText: text(holding.status, 100),
    note: loanable === null ? text(holding.note, 1000) : null,
  };
}

/** By its barcode, or by its place among copies without one; a barcode that occurs twice gets a count. */
function markOf({ barcode }: Holding, marks: Map<string, number>): string {
  const name = barcode === undefined ? "#" : cutText(barcode, 100);
  const before = marks.get(name) ?? 0;
  marks.set(name, before + 1);
  return before === 0 && barcode !== undefined ? name : `${name}~${before + 1}`;
}

const NOT_LOANABLE = new Set([
  "not loanable",
  "not for loan",
  "no loan",
  "reference",
  "no prestable",
]);
const LOANABLE = new Set(["loanable", "for loan", "circulating", "prestable"]);

/** Some systems say in the note whether a copy may leave the library. */
function loanableIn(note: string | undefined): boolean | null {
  const words = foldStatus(note ?? "");
  if (NOT_LOANABLE.has(words)) return false;
  return LOANABLE.has(words) ? true : null;
}

function text(value: string | undefined, longest: number): string | null {
  return value === undefined ? null : cutText(value, longest);
}
