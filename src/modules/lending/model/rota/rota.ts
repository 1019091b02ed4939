import type { LibraryId } from "#kernel/ids";
import type { AgencyKey } from "#modules/directory";
import type { Money } from "#standards/iso4217";

/** In which respects candidates are compared, in the order in which pages tell of them. */
export const respects = [
  "group",
  "fair-share",
  "distance",
  "delivery",
  "cost",
  "availability",
  "edition",
  "load",
  "answers",
] as const;
export type Respect = (typeof respects)[number];

/** Figures that a sentence is made of. */
export type WhyValue = Readonly<Record<string, string | number | null>>;

/** Why an entry stands where it stands: in one respect, so many points. */
export type Why = {
  readonly respect: Respect;
  readonly points: number;
  readonly value: WhyValue;
};

/** Who is asked before whom, whatever the points: who has it, who may have it, and lenders of last resort. */
export const groups = ["holder", "unseen", "last-resort"] as const;
export type Group = (typeof groups)[number];

/** One that is asked. */
export type RotaEntry = {
  readonly agency: AgencyKey;
  readonly libraryId: LibraryId | null;
  /** The edition it has; null: it may have it. */
  readonly titleId: string | null;
  readonly service: "Loan" | "Copy";
  readonly group: Group;
  readonly points: number;
  readonly why: readonly Why[];
  readonly answerDays: number;
  readonly deliveryDays: number;
  readonly cost: Money | null;
  readonly loanDays: number | null;
  readonly agreementId: string;
};

/** Why one is not asked; of several reasons the one that comes last in this list. */
export const leftOutReasons = [
  "itself",
  "asked-before",
  "no-agreement",
  "service-not-offered",
  "closed",
  "no-holdings",
  "collection-excluded",
  "not-lent",
  "branch-closed",
  "not-there",
  "readers-wait",
  "other-currency",
  "too-dear",
  "open-limit",
  "max-out",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export type LeftOut = {
  readonly agency: AgencyKey;
  readonly libraryId: LibraryId | null;
  readonly reason: LeftOutReason;
  readonly value: WhyValue;
};

/** Whom to ask, in order, and who is left out. */
export type Rota = {
  readonly entries: readonly RotaEntry[];
  readonly leftOut: readonly LeftOut[];
  readonly seed: string;
};
