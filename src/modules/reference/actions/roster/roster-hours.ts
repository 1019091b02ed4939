import type { LibraryId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import type { Span } from "#modules/directory";
import { dutiesOf } from "../../model/roster/duty.ts";
import { within } from "../../model/roster/gaps.ts";
import { readRoster } from "./read-roster.ts";

/**
 * Hours that each member has planned for the network's desk in a stretch of time: each person counts for
 * themself, for as much of a shift as lies within. Whoever acts may ask. What was really done is told elsewhere.
 */
export async function rosterHours(
  ctx: Ctx,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<ReadonlyMap<LibraryId, number>> {
  const span: Span = { start: from, end: until };
  const { shifts, places } = await inNameOf(ctx, null, "hours given to the network", (own) =>
    readRoster(own, null, span),
  );
  const hours = new Map<LibraryId, number>();
  for (const duty of dutiesOf(shifts, places, span)) {
    const counted = within(duty, span);
    if (!counted) continue;
    const length = counted.end.since(counted.start).total("hours");
    for (const { fromLibrary } of duty.people)
      if (fromLibrary !== null) hours.set(fromLibrary, (hours.get(fromLibrary) ?? 0) + length);
  }
  return hours;
}
