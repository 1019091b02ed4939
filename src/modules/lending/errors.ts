import { Refusal } from "#kernel/access";

/** What lending refuses, beside what every module refuses (`forbidden`, `not-found`). */
export type LendingRefusal = "not-now" | "item-out" | "copy-gone" | "payment-booked";

export const refusalStatus = {
  "not-now": 409,
  "item-out": 409,
  "copy-gone": 410,
  "payment-booked": 409,
} as const satisfies Record<LendingRefusal, number>;

/** A refusal of the module's own, to be thrown. */
export function refusal(code: LendingRefusal, params: Refusal["params"] = {}): Refusal {
  return new Refusal<LendingRefusal>(code, params);
}
