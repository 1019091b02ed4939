import { Refusal } from "#kernel/access";

/** What the roster refuses, beside what every module refuses (`forbidden`, `not-found`). */
export type RosterRefusal =
  | "shift-begun"
  | "already-there"
  | "not-there"
  | "no-place"
  | "already-asked"
  | "request-moved-on";

export const rosterRefusalStatus = {
  "shift-begun": 409,
  "already-there": 409,
  "not-there": 409,
  "no-place": 409,
  "already-asked": 409,
  "request-moved-on": 409,
} as const satisfies Record<RosterRefusal, number>;

/** A refusal of the roster, to be thrown. */
export function rosterRefusal(code: RosterRefusal): Refusal {
  return new Refusal<RosterRefusal>(code);
}
