import type { Id, LibraryId, PersonId } from "#kernel/ids";
import type { Span } from "#modules/directory";
import { type Occurrence, occurrencesOf } from "./occurrences.ts";
import type { Shift, ShiftId } from "./shift.ts";

export type PlaceId = Id<"place">;

/** Somebody's place in a shift: in all of a series, or on one day; on one day also that they are not there. */
export type Place = {
  readonly id: PlaceId;
  readonly shift: ShiftId;
  /** Null: somebody who was erased since; that there was somebody is kept. */
  readonly person: PersonId | null;
  readonly name: string | null;
  /** Whose time it is; null: of no member. */
  readonly fromLibrary: LibraryId | null;
  /** Null: the series, from `beginsOn` to `lastOn` where these are said. */
  readonly date: string | null;
  readonly beginsOn: string | null;
  readonly lastOn: string | null;
  readonly isOn: boolean;
  /** Whether they took it by themself, and so may give it back. */
  readonly bySelf: boolean;
};

/** One occurrence, with those who are there. */
export type Duty = Occurrence & { readonly people: readonly Place[] };

/** The duties of these shifts that touch a stretch of time, in order of their beginning. */
export function dutiesOf(
  shifts: readonly Shift[],
  places: readonly Place[],
  span: Span,
): readonly Duty[] {
  const byShift = Map.groupBy(places, ({ shift }) => shift);
  return shifts
    .flatMap((shift) => occurrencesOf(shift, span))
    .map((one) => ({ ...one, people: peopleOn(byShift.get(one.shift.id) ?? [], one.date) }))
    .sort(byBeginning);
}

/** Who is there on a day, each once: what is said of the day itself goes before the series. */
export function peopleOn(places: readonly Place[], date: string): readonly Place[] {
  const thatDay = places.filter((place) => place.date === date);
  const told = new Set(thatDay.map(whoIn));
  const series = places.filter((place) => inSeries(place, date) && !told.has(whoIn(place)));
  const all = [...series, ...thatDay.filter(({ isOn }) => isOn)];
  return [...new Map(all.map((place) => [whoIn(place), place])).values()];
}

/** Tells people apart; nobody who was erased is somebody else's like. */
export function whoIn({ person, id }: Pick<Place, "person" | "id">): string {
  return person ?? id;
}

/** Whether that person is there. */
export function isThere({ people }: Pick<Duty, "people">, person: PersonId): boolean {
  return people.some((place) => place.person === person);
}

/** How many are missing. */
export function openPlaces({ shift, people }: Duty): number {
  return Math.max(0, shift.needed - people.length);
}

function inSeries({ date, beginsOn, lastOn }: Place, on: string): boolean {
  return date === null && (beginsOn ?? on) <= on && on <= (lastOn ?? on);
}

function byBeginning(a: Duty, b: Duty): number {
  return (
    Temporal.Instant.compare(a.start, b.start) ||
    Temporal.Instant.compare(a.end, b.end) ||
    (a.shift.id < b.shift.id ? -1 : 1)
  );
}
