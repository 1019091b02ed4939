import { InvalidInput } from "#kernel/access";
import { audit } from "#kernel/audit";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { IcalendarFault, readCalendar } from "#standards/icalendar";
import { type Change, changesBy, idIn } from "../../model/roster/compare-import.ts";
import type { Imported, ImportedShift } from "../../model/roster/imported.ts";
import { readShifts } from "../../model/roster/read-shifts.ts";
import type { ShiftFacts, ShiftId } from "../../model/roster/shift.ts";
import { placesIn } from "../../store/roster/places.ts";
import { shiftsKnownAs } from "../../store/roster/shifts.ts";
import { colleaguesFor, type RosterColleague } from "./colleagues.ts";
import { idOf, leadAlone, mustLead, type RosterDesk } from "./desk.ts";
import { deskHours } from "./hours.ts";
import { placeInSeries } from "./places.ts";
import { addShift, changeShift, removeShift } from "./shifts.ts";

/** The largest file that is taken (octets). */
export const CALENDAR_LIMIT = 200_000;
/** The most shifts that one file may bring. */
const MOST_SHIFTS = 500;

/** What a file would do to a desk's roster. */
export type Preview = {
  readonly changes: readonly Change[];
  readonly unfit: Imported["unfit"];
  /** Those of whom the file knows the addresses, by address. */
  readonly people: ReadonlyMap<string, RosterColleague>;
};

/**
 * Reads a file of shifts, and says what it would add, change and take away; nothing is done yet.
 * @throws Refusal `forbidden`; InvalidInput `file` for what is no calendar, too large, or has too many shifts
 */
export async function previewCalendar(
  ctx: Ctx,
  desk: RosterDesk,
  file: Uint8Array,
): Promise<Preview> {
  mustLead(ctx, desk);
  const { shifts, unfit } = await shiftsIn(ctx, desk, file);
  if (shifts.length > MOST_SHIFTS) throw new InvalidInput({ file: "too-many-shifts" });
  const { host } = ctx.config.publicUrl;
  const uids = shifts.map(({ origin }) => origin.uid);
  const ids = uids.flatMap((uid) => idIn(uid, host) ?? []);
  const known = await shiftsKnownAs(ctx, idOf(desk), uids, ids);
  const colleagues = await colleaguesFor(ctx, desk);
  const people = new Map(colleagues.flatMap((one) => (one.address ? [[one.address, one]] : [])));
  return { changes: changesBy(shifts, known, host), unfit, people };
}

/** How many shifts were added, changed and taken away. */
export type Applied = { readonly add: number; readonly change: number; readonly remove: number };

/** Does what the preview of the same file says. @throws as `previewCalendar` */
export async function applyCalendar(
  ctx: Ctx,
  desk: RosterDesk,
  file: Uint8Array,
): Promise<Applied> {
  await leadAlone(ctx, desk);
  const { changes, people } = await previewCalendar(ctx, desk, file);
  const done = { add: 0, change: 0, remove: 0 };
  for (const change of changes) {
    if (change.what === "same" || change.what === "older") continue;
    done[change.what] += 1;
    await apply(ctx, desk, change, people);
  }
  await audit(ctx, "reference.roster-imported", newId(), done, idOf(desk));
  return done;
}

async function apply(
  ctx: Ctx,
  desk: RosterDesk,
  { what, shift, known }: Change,
  people: Preview["people"],
): Promise<void> {
  if (what === "remove" && known) return removeShift(ctx, desk, known.id);
  const { origin } = shift;
  const exceptOn = [...shift.exceptOn];
  const facts = factsOf(shift, known);
  const brought = known?.origin === null ? { exceptOn } : { exceptOn, origin };
  const id = known
    ? await changeShift(ctx, desk, known.id, facts, brought)
    : await addShift(ctx, desk, facts, { exceptOn, origin });
  const named = shift.people.flatMap((address) => people.get(address) ?? []);
  await placeAll(ctx, desk, id, named);
}

/** What a calendar cannot say stays as it is. */
function factsOf(shift: ImportedShift, known: Change["known"]): ShiftFacts {
  const { zone, startsOn, begins, ends, pattern, note, people } = shift;
  return {
    zone,
    startsOn,
    begins,
    ends,
    pattern,
    note,
    needed: known?.needed ?? Math.min(20, Math.max(1, people.length)),
    language: known?.language ?? null,
    skill: known?.skill ?? null,
  };
}

async function placeAll(
  ctx: Ctx,
  desk: RosterDesk,
  id: ShiftId,
  named: readonly RosterColleague[],
): Promise<void> {
  const there = new Set((await placesIn(ctx, [id])).map(({ person }) => person));
  for (const { person } of named) {
    if (there.has(person)) continue;
    there.add(person);
    await placeInSeries(ctx, desk, id, person);
  }
}

async function shiftsIn(ctx: Ctx, desk: RosterDesk, file: Uint8Array): Promise<Imported> {
  if (file.length > CALENDAR_LIMIT) throw new InvalidInput({ file: "calendar-large" });
  if (file.length === 0) throw new InvalidInput({ file: "calendar-missing" });
  const { zone } = await deskHours(ctx, desk);
  const today = ctx.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  try {
    return readShifts(readCalendar(file), zone, today);
  } catch (fault) {
    if (!(fault instanceof IcalendarFault)) throw fault;
    const isMuch = fault.problem === "too-many" || fault.problem === "too-large";
    throw new InvalidInput({ file: isMuch ? "calendar-large" : "calendar-form" });
  }
}
