import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { RosterRequest } from "../../model/roster/request.ts";
import { readShift } from "../../store/roster/shifts.ts";
import { idOf, type RosterDesk } from "./desk.ts";
import { COVER_ANSWERED, COVER_ASKED, type Occasion, tellOfDuty } from "./notices.ts";

/** Tells people what was asked or answered. */
export async function tellOfRequest(
  ctx: Ctx,
  desk: RosterDesk,
  { shift: id, date }: Pick<RosterRequest, "shift" | "date">,
  people: Iterable<PersonId | null>,
  occasion: Occasion,
): Promise<void> {
  const shift = await readShift(ctx, idOf(desk), id);
  if (!shift) return;
  const isAsked = occasion === "cover-asked" || occasion === "swap-asked";
  const kind = isAsked ? COVER_ASKED : COVER_ANSWERED;
  await tellOfDuty(ctx, desk, people, {
    kind,
    occasion,
    about: { shift, date },
    path: "/requests",
  });
}
