/** A copy of ours as the policy judges it. */
export type JudgedCopy = {
  readonly loan: boolean;
  readonly copy: boolean;
  /** What decided. */
  readonly why: "closed-week" | "not-loanable" | "rule" | "no-rule";
  readonly status: string;
};

/** What the software answers by itself, and why; a null act: it leaves the answer to a person. */
export type OwnAnswer =
  | { readonly act: "promise"; readonly why: "auto-there" }
  | {
      readonly act: "refuse";
      readonly reason: "NonCirculating" | "PolicyProblem" | "NotAvailableForILL";
      readonly why: "auto-stays" | "auto-policy" | "auto-closed";
    }
  | {
      readonly act: null;
      readonly why:
        | "auto-unknown"
        | "auto-not-there"
        | "auto-many-out"
        | "auto-cost"
        | "auto-terms";
    };

export type AnswerQuestion = {
  readonly service: "Loan" | "Copy" | "CopyOrLoan";
  readonly copies: readonly JudgedCopy[];
  /** As many are out to others as the policy allows. */
  readonly full: boolean;
  /** It costs more than they allow. */
  readonly tooDear: boolean;
  /** There is an agreement with them. */
  readonly agreed: boolean;
};

const leave = (why: Extract<OwnAnswer, { act: null }>["why"]): OwnAnswer => ({ act: null, why });

/**
 * Answers where policy and shelf leave no doubt: no where no copy of ours may go, yes where one that may
 * is there. All else is for a person.
 */
export function ownAnswer(question: AnswerQuestion): OwnAnswer {
  const { copies, agreed, full, tooDear } = question;
  if (!agreed) return leave("auto-terms");
  if (copies.length === 0) return leave("auto-unknown");
  const may = copies.filter((copy) => mayGo(question.service, copy));
  if (may.length === 0) return no(copies);
  if (tooDear) return leave("auto-cost");
  if (full) return leave("auto-many-out");
  return may.some(({ status }) => status === "available")
    ? { act: "promise", why: "auto-there" }
    : leave("auto-not-there");
}

function mayGo(service: AnswerQuestion["service"], { loan, copy }: JudgedCopy): boolean {
  if (service === "CopyOrLoan") return loan || copy;
  return service === "Loan" ? loan : copy;
}

/** The reason that holds for all of them; where they differ, the policy. */
function no(copies: readonly JudgedCopy[]): OwnAnswer {
  if (copies.every(({ why }) => why === "closed-week"))
    return { act: "refuse", reason: "NotAvailableForILL", why: "auto-closed" };
  if (copies.every(({ why }) => why === "not-loanable"))
    return { act: "refuse", reason: "NonCirculating", why: "auto-stays" };
  return { act: "refuse", reason: "PolicyProblem", why: "auto-policy" };
}
