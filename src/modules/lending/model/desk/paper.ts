import type { QueueName, Side } from "./queues.ts";

/** What is printed: to find a copy, to send it, to know it while it is here, to send it back. */
export const PAPER_KINDS = ["pull-slip", "address-label", "book-band", "return-label"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A4, or one label of 102 × 62 mm after the other. */
export const PAPER_SIZES = ["a4", "label"] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

export const paperSide = (kind: PaperKind): Side =>
  kind === "pull-slip" || kind === "address-label" ? "lend" : "borrow";

/** What can be printed for a queue. */
export function papersOf(queue: QueueName): readonly PaperKind[] {
  switch (queue) {
    case "lend-answer":
    case "lend-pull":
      return ["pull-slip"];
    case "lend-ship":
      return ["address-label", "pull-slip"];
    case "borrow-receive":
      return ["book-band"];
    case "borrow-readers":
    case "borrow-return":
    case "borrow-overdue":
      return ["return-label", "book-band"];
    default:
      return [];
  }
}

/** Something with a place on the shelves. */
type Shelved = { readonly branch: string | null; readonly callNumber: string | null };

/** In the order in which somebody walks along the shelves: by branch, then by call number, numbers as numbers. */
export function byShelf(a: Shelved, b: Shelved): number {
  return (
    compare(a.branch ?? "\u{ffff}", b.branch ?? "\u{ffff}") ||
    compare(a.callNumber ?? "\u{ffff}", b.callNumber ?? "\u{ffff}")
  );
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const compare = (a: string, b: string): number => collator.compare(a, b);
