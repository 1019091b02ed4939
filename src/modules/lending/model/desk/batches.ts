import type { RequesterAct } from "../machines/requester.ts";
import type { SupplierAct } from "../machines/supplier.ts";
import type { BorrowQueue, LendQueue, QueueName } from "./queues.ts";

/** What can be done with many at once, queue by queue; what needs a look at each is left out. */
const LEND: Readonly<Record<LendQueue, readonly SupplierAct[]>> = {
  "lend-answer": ["promise", "expect", "refuse", "allow-renewal", "deny-renewal", "allow-cancel"],
  "lend-pull": ["ship", "refuse"],
  "lend-ship": ["ship", "put-back"],
  "lend-check-in": ["check-in"],
  "lend-overdue": ["check-in", "recall"],
  "lend-attention": ["check-in", "write-off"],
  "lend-others": ["check-in", "recall"],
  "lend-done": [],
};
const BORROW: Readonly<Record<BorrowQueue, readonly RequesterAct[]>> = {
  "borrow-decide": ["accept-conditions", "decline-conditions", "ask-again"],
  "borrow-receive": ["receive"],
  "borrow-return": ["return", "renew"],
  "borrow-overdue": ["return", "renew"],
  "borrow-attention": [],
  "borrow-readers": ["return", "renew"],
  "borrow-others": ["remind", "skip"],
  "borrow-done": [],
};
const acts: Readonly<Record<QueueName, readonly (SupplierAct | RequesterAct)[]>> = {
  ...LEND,
  ...BORROW,
};

/** What can be done with many of a queue. */
export const batchActs = (queue: QueueName): readonly (SupplierAct | RequesterAct)[] => acts[queue];

/** So many at most in one batch. */
export const MOST_IN_BATCH = 2000;
/** More than these are done after the page has answered. */
export const AT_ONCE = 50;
