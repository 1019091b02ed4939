import type { Ctx } from "#kernel/tenancy";
import { datesOf } from "../../model/roster/occurrences.ts";
import type { Place } from "../../model/roster/duty.ts";
import type { Shift } from "../../model/roster/shift.ts";
import { placesIn } from "../../store/roster/places.ts";
import type { RosterDesk } from "./desk.ts";
import { type Occasion, SHIFT_CHANGED, tellOfDuty } from "./notices.ts";

/** How far the next day of a shift is looked for. */
const AHEAD = { days: 400 } as const;

/** Tells those who have a place in a shift from a day on (to another, where it is said) what becomes of it. */
export async function tellPeopleOf(
  ctx: Ctx,
  desk: RosterDesk,
  shift: Shift,
  since: string,
  occasion: Occasion,
  until: string | null = null,
): Promise<void> {
  const places = (await placesIn(ctx, [shift.id])).filter((place) => counts(place, since, until));
  const day = Temporal.PlainDate.from(since);
  const [next] = datesOf(shift, day, day.add(AHEAD));
  const date = (next ?? day).toString();
  await tellOfDuty(
    ctx,
    desk,
    places.map(({ person }) => person),
    { kind: SHIFT_CHANGED, occasion, about: { shift, date }, path: `?week=${date}` },
  );
}

function counts({ isOn, date, lastOn }: Place, since: string, until: string | null): boolean {
  if (date === null) return (lastOn ?? since) >= since;
  return isOn && date >= since && date <= (until ?? date);
}
