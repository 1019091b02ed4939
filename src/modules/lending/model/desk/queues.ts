import type { RequesterState } from "../machines/requester.ts";
import type { SupplierState } from "../machines/supplier.ts";

/** Which part the library has: it lends to others, or borrows from them. */
export type Side = "lend" | "borrow";

/** Which date tells how urgent an entry of a queue is. */
export type QueueClock = "answer" | "due" | "needed";

type Rule<State extends string> = {
  /** In which states something stands there; null: it is not the state that decides. */
  readonly states: readonly State[] | null;
  /** Beside these states: what a person must look at, what ended lately. */
  readonly also?: "attention" | "ended" | "due-soon";
  /** Somebody at the desk has to do something. */
  readonly waits: boolean;
  readonly clock: QueueClock;
};

/** The queues of what we lend, in the order in which a loan passes through them. */
export const LEND_QUEUES = {
  "lend-answer": {
    states: ["requested", "expecting", "cancel-asked", "renewal-asked"],
    waits: true,
    clock: "answer",
  },
  "lend-pull": { states: ["pulling"], waits: true, clock: "answer" },
  "lend-ship": { states: ["ready"], waits: true, clock: "answer" },
  "lend-check-in": { states: ["returning"], waits: true, clock: "due" },
  "lend-overdue": { states: ["overdue"], waits: false, clock: "due" },
  "lend-attention": {
    states: ["lost", "damaged", "claimed-returned"],
    also: "attention",
    waits: true,
    clock: "due",
  },
  "lend-others": {
    states: ["conditional", "retry", "shipped", "held", "recalled"],
    waits: false,
    clock: "due",
  },
  "lend-done": { states: null, also: "ended", waits: false, clock: "due" },
} as const satisfies Record<string, Rule<SupplierState>>;

/** The queues of what we borrow. */
export const BORROW_QUEUES = {
  "borrow-decide": {
    states: ["placed", "review", "conditional", "retry"],
    waits: true,
    clock: "needed",
  },
  "borrow-receive": { states: ["shipped", "delivered"], waits: true, clock: "needed" },
  "borrow-return": { states: ["recalled"], also: "due-soon", waits: true, clock: "due" },
  "borrow-overdue": { states: ["overdue"], waits: false, clock: "due" },
  "borrow-attention": { states: [], also: "attention", waits: true, clock: "due" },
  "borrow-readers": { states: ["received", "renewing"], waits: false, clock: "due" },
  "borrow-others": {
    states: [
      "asking",
      "expected",
      "promised",
      "cancelling",
      "returned",
      "lost",
      "damaged",
      "claimed-returned",
    ],
    waits: false,
    clock: "answer",
  },
  "borrow-done": { states: null, also: "ended", waits: false, clock: "due" },
} as const satisfies Record<string, Rule<RequesterState>>;

export type LendQueue = keyof typeof LEND_QUEUES;
export type BorrowQueue = keyof typeof BORROW_QUEUES;
export type QueueName = LendQueue | BorrowQueue;
export type QueueRule = Rule<string>;

const rules: Readonly<Record<QueueName, QueueRule>> = { ...LEND_QUEUES, ...BORROW_QUEUES };

export const lendQueues = Object.keys(LEND_QUEUES) as readonly LendQueue[];
export const borrowQueues = Object.keys(BORROW_QUEUES) as readonly BorrowQueue[];
export const queueNames: readonly QueueName[] = [...lendQueues, ...borrowQueues];

/** What belongs into a queue. */
export const ruleOf = (queue: QueueName): QueueRule => rules[queue];
export const sideOf = (queue: QueueName): Side => (queue in LEND_QUEUES ? "lend" : "borrow");

export const isQueue = (name: string): name is QueueName => Object.hasOwn(rules, name);

/** Days before a loan is due at which it counts as due soon. */
export const SOON_DAYS = 3;
/** Days for which what has ended is shown. */
export const LATELY_DAYS = 30;
