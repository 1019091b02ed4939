/** Who is asked to answer now: the home library, everybody of the network, a partner network. */
export type Level = "home" | "network" | "partner";
export const LEVELS: readonly Level[] = ["home", "network", "partner"];

/** How a library lets its inquiries climb. Seconds count from the time of asking. */
export type LadderRules = {
  readonly joinsNetwork: boolean;
  /** Null: its inquiries go to no partner. */
  readonly partnerAfter: number | null;
  readonly networkAfter: number;
  readonly ticketAfter: number;
};

/** Who could take it now. */
export type There = { readonly home: number; readonly network: number; readonly partners: number };

export type Step =
  | { readonly to: "ticket" }
  /** Stays, or goes, to this level; `again` seconds after the asking it is looked at anew. */
  | { readonly to: Level; readonly again: number };

/**
 * Where a waiting inquiry belongs, so many seconds after it was asked. It never goes back down, passes
 * over levels where nobody is, and becomes a ticket when its time is over or nobody is anywhere.
 */
export function ladderStep(
  rules: LadderRules,
  { level, waited, there }: { level: Level; waited: number; there: There },
): Step {
  if (waited >= rules.ticketAfter) return { to: "ticket" };
  const steps = stepsOf(rules, there).filter(
    ({ level: other }) => LEVELS.indexOf(other) >= LEVELS.indexOf(level),
  );
  const [first] = steps;
  if (!first) return { to: "ticket" };
  const due = steps.filter(({ from }) => from <= waited).at(-1) ?? first;
  const next = steps[steps.indexOf(due) + 1];
  return { to: due.level, again: Math.min(next?.from ?? rules.ticketAfter, rules.ticketAfter) };
}

/** Levels at which somebody could take it, with the second from which each is asked. */
function stepsOf(
  rules: LadderRules,
  there: There,
): readonly { readonly level: Level; readonly from: number }[] {
  return [
    ...(there.home > 0 ? [{ level: "home" as const, from: 0 }] : []),
    ...(rules.joinsNetwork && there.network > 0
      ? [{ level: "network" as const, from: rules.networkAfter }]
      : []),
    ...(rules.partnerAfter !== null && there.partners > 0
      ? [{ level: "partner" as const, from: rules.partnerAfter }]
      : []),
  ];
}
