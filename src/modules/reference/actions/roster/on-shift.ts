import type { LibraryId, PersonId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { colleaguesWithAccounts, openingAt } from "#modules/directory";
import { scheduleOf } from "../../model/roster/desk-hours.ts";
import { dutiesOf } from "../../model/roster/duty.ts";
import type { RosterDesk } from "./desk.ts";
import { deskHours } from "./hours.ts";
import { readRoster } from "./read-roster.ts";

/** A desk at a moment; null: the network's desk. */
export type DeskAt = { readonly desk: RosterDesk; readonly at: Temporal.Instant };

/** Somebody on duty, with what they can be asked, and in what language. */
export type OnDuty = {
  readonly person: PersonId;
  readonly name: string;
  readonly fromLibrary: LibraryId | null;
  /** Until when, by the roster. */
  readonly until: Temporal.Instant;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
};

const REASON = "who is on the roster";

/** Who is on duty at a desk by its roster, each once. Whoever acts may ask: only the roster is told, not who is online. */
export async function onShift(ctx: Ctx, { desk, at }: DeskAt): Promise<readonly OnDuty[]> {
  const span = { start: at, end: at.add({ milliseconds: 1 }) };
  const { shifts, places } = await inNameOf(ctx, desk?.id ?? null, REASON, (own) =>
    readRoster(own, desk, span),
  );
  const here = dutiesOf(shifts, places, span).flatMap(({ people, end }) =>
    people.flatMap(({ person, name, fromLibrary }) =>
      person === null ? [] : [{ person, name: name ?? "", fromLibrary, until: end }],
    ),
  );
  // Of two shifts at once the later end counts.
  const inOrder = here.toSorted((a, b) => Temporal.Instant.compare(a.until, b.until));
  const people = [...new Map(inOrder.map((one) => [one.person, one])).values()];
  return withExpertise(ctx, people);
}

/** Whether the desk has promised that somebody answers at that moment. */
export async function isDeskPromised(ctx: Ctx, where: DeskAt): Promise<boolean> {
  return (await promiseAt(ctx, where)).promised;
}

/** Whether the desk is promised, and when that changes next; null: not as far as is known. */
export type Promised = { readonly promised: boolean; readonly changes: Temporal.Instant | null };

/** The promise of a desk at a moment. Whoever acts may ask. */
export async function promiseAt(ctx: Ctx, { desk, at }: DeskAt): Promise<Promised> {
  const hours = await inNameOf(ctx, desk?.id ?? null, REASON, (own) => deskHours(own, desk));
  const opening = openingAt(scheduleOf(hours), at);
  return opening.open
    ? { promised: true, changes: opening.until }
    : { promised: false, changes: opening.opens };
}

/** When the desk is next promised, from a moment on: that moment itself where it is; null: never. */
export async function nextPromise(ctx: Ctx, where: DeskAt): Promise<Temporal.Instant | null> {
  const { promised, changes } = await promiseAt(ctx, where);
  return promised ? where.at : changes;
}

async function withExpertise(
  ctx: Ctx,
  people: readonly Omit<OnDuty, "languages" | "skills">[],
): Promise<readonly OnDuty[]> {
  if (people.length === 0) return [];
  const entries = await colleaguesWithAccounts(
    ctx,
    people.map(({ person }) => person),
  );
  const all = (person: PersonId, what: "languages" | "skills") => [
    ...new Set(entries.filter((one) => one.person === person).flatMap((one) => one[what])),
  ];
  return people.map((one) => ({
    ...one,
    languages: all(one.person, "languages"),
    skills: all(one.person, "skills"),
  }));
}
