import { covers } from "../parts.ts";
import type { LendingPolicy, PolicyRule } from "./shape.ts";

/** What a policy asks of a copy. */
export type CopyFacts = {
  readonly branch: string | null;
  readonly collection: string | null;
  readonly form: string | null;
  readonly addedAt: Temporal.Instant | Date | null;
  /** Whether the library lends it at all; null: not known, and then it does. */
  readonly loanable: boolean | null;
};

export type LendingAnswer = {
  readonly loan: boolean;
  readonly copy: boolean;
  /** The rule's; null: what the agreement says. */
  readonly loanDays: number | null;
  /** What decided: a closed week, the copy itself, a rule, or that no rule fits. */
  readonly why: "closed-week" | "not-loanable" | "rule" | "no-rule";
  /** Which rule fits, counted from 1; null: none, or the library is closed. */
  readonly rule: number | null;
};

export type Requesters = "members" | "partners";

/**
 * Whether a copy is lent, and whether copies are made of it, on a day in the library's zone. The
 * first rule that fits decides; where none fits, both. What must not leave the house can still be copied.
 */
export function lendsCopy(
  policy: LendingPolicy,
  copy: CopyFacts,
  on: Temporal.PlainDate,
  to: Requesters = "members",
): LendingAnswer {
  if (covers(policy.closedWeeks, on))
    return { loan: false, copy: false, loanDays: null, why: "closed-week", rule: null };
  const index = policy.rules.findIndex((rule) => fits(rule, copy, on, to));
  return byRule(policy.rules[index] ?? null, index, copy);
}

function byRule(rule: PolicyRule | null, index: number, { loanable }: CopyFacts): LendingAnswer {
  const { loan, copy } = LENT[rule?.lends ?? "both"];
  const decided = { copy, loanDays: rule?.loanDays ?? null, rule: rule && index + 1 };
  if (loan && loanable === false) return { ...decided, loan: false, why: "not-loanable" };
  return { ...decided, loan, why: rule ? "rule" : "no-rule" };
}

const LENT = {
  loan: { loan: true, copy: false },
  copy: { loan: false, copy: true },
  both: { loan: true, copy: true },
  nothing: { loan: false, copy: false },
} as const satisfies Record<PolicyRule["lends"], object>;

function fits(rule: PolicyRule, copy: CopyFacts, on: Temporal.PlainDate, to: Requesters): boolean {
  return (
    same(rule.branch, copy.branch) &&
    same(rule.collection, copy.collection) &&
    isOneOf(rule.forms ?? [], copy.form) &&
    (rule.newerThanDays === undefined || isNewer(copy.addedAt, rule.newerThanDays, on)) &&
    (rule.to ?? to) === to
  );
}

/** No forms: all of them. */
function isOneOf(forms: readonly string[], form: string | null): boolean {
  return forms.length === 0 || (form !== null && forms.includes(form));
}

/** Codes are typed by people: capitals make no difference. */
function same(wanted: string | undefined, found: string | null): boolean {
  return wanted === undefined || wanted.toLowerCase() === found?.toLowerCase();
}

/** By whole days, in UTC: a copy whose arrival is not known is not new. */
function isNewer(addedAt: CopyFacts["addedAt"], days: number, on: Temporal.PlainDate): boolean {
  if (addedAt === null) return false;
  const instant = addedAt instanceof Date ? addedAt.toTemporalInstant() : addedAt;
  const added = instant.toZonedDateTimeISO("UTC").toPlainDate();
  return Temporal.PlainDate.compare(added.add({ days }), on) > 0;
}
