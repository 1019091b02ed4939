import { Refusal } from "#kernel/access";

/** What this module refuses, beside what every module refuses (`forbidden`, `not-found`). */
export type SpacesRefusal =
  | "booking-taken"
  | "booking-over"
  | "too-many-bookings"
  | "asked-too-often";

export const refusalStatus = {
  "booking-taken": 409,
  "booking-over": 409,
  "too-many-bookings": 409,
  "asked-too-often": 429,
} as const satisfies Record<SpacesRefusal, number>;

/** A refusal of the module's own, to be thrown. */
export function refusal(code: SpacesRefusal, params: Refusal["params"] = {}): Refusal {
  return new Refusal<SpacesRefusal>(code, params);
}
