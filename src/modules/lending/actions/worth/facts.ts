import type { Ctx } from "#kernel/tenancy";
import { type Fact, isCourse, outcomeOf } from "../../model/worth/step.ts";
import { type FactRow, joinFacts } from "../../store/worth/facts.ts";
import { bySoftware } from "../by-software.ts";

/**
 * Notes what happened with a request at a supplier, for statistics and fairness. Repeated, late and in any
 * order the same comes out. Whose reader it is for and which title is no part of it.
 */
export function noteFact(ctx: Ctx, fact: Fact): Promise<void> {
  return bySoftware(ctx, "lending facts", (software) => joinFacts(software, [rowOf(fact)]));
}

/** A row that knows one step only. */
function rowOf({ requester, number, supplier, service, form, step, at, reason }: Fact): FactRow {
  const moment = at.toString();
  return {
    requester,
    number,
    supplier,
    service,
    form,
    asked_at: null,
    answered_at: null,
    shipped_at: null,
    received_at: null,
    returned_at: null,
    ended_at: null,
    outcome: null,
    reason: null,
    ...(isCourse(step)
      ? { [`${step}_at`]: moment }
      : { ended_at: moment, outcome: outcomeOf(step), reason: reason ?? null }),
  };
}
