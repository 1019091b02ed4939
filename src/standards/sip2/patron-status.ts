/** What a patron may be kept from, and why, in the order of the fourteen places of "patron status" (SIP 2.00). */
export const patronBlocks = [
  "charge privileges denied",
  "renewal privileges denied",
  "recall privileges denied",
  "hold privileges denied",
  "card reported lost",
  "too many items charged",
  "too many items overdue",
  "too many renewals",
  "too many claims of items returned",
  "too many items lost",
  "excessive outstanding fines",
  "excessive outstanding fees",
  "recall overdue",
  "too many items billed",
] as const;

export type PatronBlock = (typeof patronBlocks)[number];

/** The blocks that a status tells; "Y" is one, a blank none, and systems also write "N" for none. */
export function readPatronStatus(status: string): readonly PatronBlock[] {
  return patronBlocks.filter((_, place) => status.charAt(place).toUpperCase() === "Y");
}

/** A status of fourteen places with these blocks. */
export function writePatronStatus(blocks: readonly PatronBlock[]): string {
  return patronBlocks.map((block) => (blocks.includes(block) ? "Y" : " ")).join("");
}
