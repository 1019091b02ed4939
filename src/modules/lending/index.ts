export type { LendingRefusal } from "./errors.ts";
export { bill } from "./actions/ledger/bill.ts";
export { markPayment } from "./actions/ledger/mark-payment.ts";
export { issueForMonth } from "./actions/ledger/statements.ts";
export { duePayments } from "./actions/ledger/money-overview.ts";
export { noteFacts } from "./actions/worth/facts.ts";
export { lendingFigures } from "./actions/worth/figures.ts";
export { setWorthMethod, worthMethods } from "./actions/worth/method.ts";
