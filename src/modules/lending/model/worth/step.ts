import type { AgencyKey } from "#modules/directory";
import type { ServiceType } from "#standards/iso18626";

/** A request at one of the suppliers that were tried for it. */
export type Tried = {
  readonly requester: AgencyKey;
  /** requestingAgencyRequestId: unique for the requester. */
  readonly number: string;
  readonly supplier: AgencyKey;
};

/** What happened on the way. */
export type Course = "asked" | "answered" | "shipped" | "received" | "returned";
/**
 * How it ended. Where two are told, the one further to the right holds: a supplier that was skipped
 * may fill the request after all, and what was lost had been filled.
 */
export const outcomes = ["skipped", "unfilled", "cancelled", "filled", "lost"] as const;
export type Outcome = (typeof outcomes)[number];

export type FactStep = Course | "completed" | Exclude<Outcome, "filled">;

export type Fact = Tried & {
  readonly service: ServiceType;
  /** Of the title, as the catalogue has it; null where it is not known. */
  readonly form: string | null;
  readonly step: FactStep;
  readonly at: Temporal.Instant;
  /** Why it was not filled: a code of reasonUnfilled. */
  readonly reason?: string | null;
};

const courses: ReadonlySet<string> = new Set<Course>([
  "asked",
  "answered",
  "shipped",
  "received",
  "returned",
]);

/** Whether a step is on the way, and not an end. */
export function isCourse(step: FactStep): step is Course {
  return courses.has(step);
}

/** The end that a step is. */
export function outcomeOf(step: Exclude<FactStep, Course>): Outcome {
  return step === "completed" ? "filled" : step;
}
