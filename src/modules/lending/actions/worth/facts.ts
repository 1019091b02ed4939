import type { Ctx } from "#kernel/tenancy";
import { type Fact, type FactStep, isCourse, outcomeOf } from "../../model/worth/step.ts";
import { type FactRow, joinFacts } from "../../store/worth/facts.ts";
import { assessFills } from "../../store/worth/methods.ts";
import { bySoftware } from "../by-software.ts";

/**
 * Notes what happened with a request at a supplier, for statistics and fairness. Repeated, late and in any
 * order the same comes out. Whose reader it is for and which title is no part of it.
 */
export function noteFact(ctx: Ctx, fact: Fact): Promise<void> {
  return bySoftware(ctx, "lending facts", async (software) => {
    await joinFacts(software, [rowOf(fact)]);
    if (mayFill.has(fact.step)) await assessFills(software, fact);
  });
}

const mayFill: ReadonlySet<FactStep> = new Set(["received", "returned", "completed"]);

/** The same for many, in few statements. */
export function noteFacts(ctx: Ctx, facts: readonly Fact[]): Promise<void> {
  return bySoftware(ctx, "lending facts", async (software) => {
    for (const round of inRounds(facts)) await joinFacts(software, round.map(rowOf));
    await assessFills(software, "all");
  });
}

/** In each round every request is told of once at most, as one statement joins it to what was known. */
function inRounds(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const rounds: Fact[][] = [];
  const next = new Map<string, number>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.requester, fact.number, fact.supplier]);
    const round = next.get(key) ?? 0;
    (rounds[round] ??= []).push(fact);
    next.set(key, round + 1);
  }
  return rounds;
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
