import { type QueueQuery, writeQueueQuery } from "../../model/desk/queue-query.ts";
import type { LendingDesk } from "./lending-desk.ts";

/** The address of a queue as narrowed and sorted; `change` is what is different from the query. */
export function queueAddress(
  { home }: Pick<LendingDesk, "home">,
  query: QueueQuery,
  change: Partial<QueueQuery> = {},
): string {
  return `${home}?${writeQueueQuery({ ...query, page: 1, ...change }).toString()}`;
}

/** The address of the thing behind an entry of a queue. */
export function entryAddress(
  { home }: Pick<LendingDesk, "home">,
  side: "lend" | "borrow",
  id: string,
): string {
  return `${home}/${side === "lend" ? "supplies" : "requests"}/${id}`;
}
