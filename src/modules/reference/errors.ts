import { Refusal } from "#kernel/access";

/** What the reference desk refuses, beside what every module refuses (`forbidden`, `not-found`). */
export type ReferenceRefusal =
  | "claimed"
  | "moved-on"
  | "inquiry-ended"
  | "too-many-inquiries"
  | "too-many-ratings"
  | "article-moved";

export const refusalStatus = {
  claimed: 409,
  "moved-on": 409,
  "inquiry-ended": 409,
  "too-many-inquiries": 429,
  "too-many-ratings": 429,
  "article-moved": 409,
} as const satisfies Record<ReferenceRefusal, number>;

/** A refusal of the module's own, to be thrown. */
export function refusal(code: ReferenceRefusal, params: Refusal["params"] = {}): Refusal {
  return new Refusal<ReferenceRefusal>(code, params);
}
