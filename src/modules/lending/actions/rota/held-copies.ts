import type { CopiesToLend, LiveAnswer, LiveCopy } from "#modules/catalogue";
import { type BranchCard, closedDays, type LendingPolicy, lendsCopy } from "#modules/directory";
import type { CandidateCopies, Days } from "../../model/rota/candidate.ts";
import type { LiveAnswers } from "./ask-holders.ts";

/** What decides about the copies of one library. */
export type Holder = {
  readonly code: string;
  readonly policy: LendingPolicy;
  readonly branches: ReadonlyMap<string, BranchCard>;
  readonly on: Temporal.PlainDate;
};

type Seen = Pick<CopiesToLend, "branch" | "shelving" | "loanable" | "count"> & {
  readonly status: LiveCopy["status"];
  readonly live: boolean;
};

/**
 * A library's copies as a rota looks at them: as its own system has just said, else as its catalogue
 * last told. `wanted`: the title asked for; the others are further editions.
 */
export function copiesOf(
  holder: Holder,
  held: readonly CopiesToLend[],
  live: LiveAnswers,
  wanted: string,
): readonly CandidateCopies[] {
  return [...Map.groupBy(held, ({ title }) => title)].flatMap(([title, stored]) => {
    const answer = live.get(title)?.get(holder.code);
    return seen(stored, answer).map((some) =>
      candidateCopies(holder, some, stored, title === wanted),
    );
  });
}

/** Readers who wait for these titles there; null where no system has told. */
export function waitersFor(
  titles: readonly string[],
  code: string,
  live: LiveAnswers,
): number | null {
  const told = titles.flatMap((title) => {
    const answer = live.get(title)?.get(code);
    return answer?.kind === "found" && answer.holds !== null ? [answer.holds] : [];
  });
  return told.length === 0 ? null : told.reduce((sum, holds) => sum + holds, 0);
}

function seen(stored: readonly CopiesToLend[], answer: LiveAnswer | undefined): readonly Seen[] {
  const told = stored.map((some): Seen => ({ ...some, live: false }));
  if (answer?.kind !== "found") return told;
  const copies = answer.copies.map((copy): Seen => ({ ...copy, count: 1, live: true }));
  if (answer.complete && copies.length === 0)
    return told.map((some) => ({ ...some, status: "unavailable", live: true }));
  // Half an answer that tells of no copy in place does not say that there is none.
  const there = copies.some(({ status }) => status === "available");
  return answer.complete || there ? copies : [...copies, ...told];
}

function candidateCopies(
  { policy, branches, on }: Holder,
  some: Seen,
  stored: readonly CopiesToLend[],
  sameEdition: boolean,
): CandidateCopies {
  const { branch, shelving, count, live } = some;
  const [record] = stored;
  const loanable = some.status === "reference" ? false : some.loanable;
  const facts = {
    branch,
    collection: shelving,
    form: record?.form ?? null,
    addedAt: record?.addedAt ?? null,
    loanable,
  };
  const { loan, copy, loanDays } = lendsCopy(policy, facts, on);
  return {
    titleId: record?.title ?? "",
    sameEdition,
    collection: shelving,
    count,
    status: placeOf(some.status),
    live,
    lends: { loan, copy, loanDays },
    closed: closuresOf(branches, branch),
  };
}

/** A copy that is to be used there is in place: it may be copied, and `loanable` says the rest. */
function placeOf(status: LiveCopy["status"]): CandidateCopies["status"] {
  if (status === "unknown") return "unknown";
  return status === "available" || status === "reference" ? "there" : "away";
}

/** Codes of branches are typed by people: capitals make no difference. */
function closuresOf(branches: Holder["branches"], branch: string | null): readonly Days[] {
  if (branch === null) return [];
  const known =
    branches.get(branch) ??
    [...branches.values()].find(({ code }) => code.toLowerCase() === branch.toLowerCase());
  return closedDays(known?.schedule.closures ?? []);
}
