import type { LiveCopy } from "./live-copy.ts";

/** What Koha knows of an item, by whatever door. */
export type KohaItem = {
  readonly withdrawn: boolean;
  readonly lost: boolean;
  readonly damaged: boolean;
  readonly onLoan: boolean;
  readonly inTransit: boolean;
  /** Waiting on the hold shelf for a reader. */
  readonly setAside: boolean;
  /** Koha's authorised value: 0 may be lent, below 0 ordered, above 0 stays in the library. */
  readonly notForLoan: number;
};

/** Where an item is. What keeps it away for good is said before what keeps it away for a while. */
export function kohaStatus(item: KohaItem): Pick<LiveCopy, "status" | "loanable"> {
  const loanable = item.notForLoan === 0 ? true : item.notForLoan > 0 ? false : null;
  return { loanable, status: statusOf(item) };
}

function statusOf(item: KohaItem): LiveCopy["status"] {
  if (item.withdrawn) return "withdrawn";
  if (item.lost) return "missing";
  if (item.onLoan) return "on-loan";
  if (item.inTransit) return "in-transit";
  if (item.setAside) return "on-hold";
  if (item.damaged) return "in-process";
  if (item.notForLoan < 0) return "on-order";
  return item.notForLoan > 0 ? "reference" : "available";
}
