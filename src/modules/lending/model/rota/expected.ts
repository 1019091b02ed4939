import type { Candidate } from "./candidate.ts";
import type { RotaSettings } from "./settings.ts";

type Sharer = {
  readonly dealings: Pick<Candidate["dealings"], "borrowed" | "memberDays">;
  readonly terms: Pick<NonNullable<Candidate["terms"]>, "ratio"> | null;
};

/**
 * What members borrow in a day on average: the normal share of one of whom nothing is known yet.
 * Of those that have been there long enough to tell, or of all where the network itself is new.
 */
export function borrowedDaily(sharers: readonly Sharer[], settings: RotaSettings): number {
  const old = sharers.filter(({ dealings }) => tenure(dealings, settings) >= settings.newcomerDays);
  const settled = old.length > 0 ? old : sharers;
  const total = settled.reduce((sum, { dealings }) => sum + dealings.borrowed, 0);
  const days = settled.reduce((sum, { dealings }) => sum + tenure(dealings, settings), 0);
  return days === 0 ? 0 : total / days;
}

/**
 * How many requests a library is expected to have filled in the window: its agreed ratio times what
 * it borrowed itself. A new member is measured by what others borrow at first, by its own borrowing
 * when `newcomerDays` have gone by, and in between by a mixture: so it neither leads the rota for
 * having lent nothing nor ends it for having borrowed nothing.
 */
export function expectedLoans(
  { dealings, terms }: Sharer,
  normalDaily: number,
  settings: RotaSettings,
): number {
  const days = tenure(dealings, settings);
  const own = Math.min(1, days / settings.newcomerDays);
  const borrowing = own * dealings.borrowed + (1 - own) * normalDaily * days;
  return (terms?.ratio ?? 1) * borrowing;
}

function tenure({ memberDays }: Sharer["dealings"], { windowDays }: RotaSettings): number {
  return Math.min(windowDays, Math.max(0, memberDays ?? windowDays));
}
