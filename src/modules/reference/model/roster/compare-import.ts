import type { ImportedShift } from "./imported.ts";
import type { Shift, ShiftId } from "./shift.ts";

/** What taking over a shift of a calendar would do. */
export type Change = {
  readonly what: "add" | "change" | "same" | "remove" | "older";
  readonly shift: ImportedShift;
  /** Which shift it is here; null: none yet. */
  readonly known: Shift | null;
};

/** What a calendar would change, shift by shift; what is cancelled and not here needs nothing. */
export function changesBy(
  imported: readonly ImportedShift[],
  known: readonly Shift[],
  host: string,
): readonly Change[] {
  return imported.flatMap((shift) => {
    const here = known.find((one) => isThat(one, shift, host)) ?? null;
    const what = whatOf(shift, here);
    return what === null ? [] : [{ what, shift, known: here }];
  });
}

/** By which name our own calendars call a shift: what comes back is known by it. */
export function uidOf(id: ShiftId, host: string): string {
  return `${id}@${host}`;
}

/** The id in a name that is one of ours; null for a foreign one. */
export function idIn(uid: string, host: string): ShiftId | null {
  const [, id] = /^([0-9a-f-]{36})@(.*)$/.exec(uid) ?? [];
  return id !== undefined && uid === uidOf(id, host) ? id : null;
}

function isThat({ id, origin }: Shift, { origin: theirs }: ImportedShift, host: string): boolean {
  if (theirs.recurrence === null && idIn(theirs.uid, host) === id) return true;
  return origin?.uid === theirs.uid && origin.recurrence === theirs.recurrence;
}

function whatOf(shift: ImportedShift, here: Shift | null): Change["what"] | null {
  if (!here) return shift.cancelled ? null : "add";
  // What is told again in an older form came late (RFC 5545 §3.8.7.4).
  if (shift.origin.sequence < sequenceOf(here)) return "older";
  if (shift.cancelled) return "remove";
  return JSON.stringify(timesOf(shift)) === JSON.stringify(timesOf(here)) ? "same" : "change";
}

function sequenceOf({ origin, version }: Shift): number {
  return origin?.sequence ?? version;
}

/** What a calendar says of a shift; what it cannot say is no difference. */
function timesOf({ zone, startsOn, begins, ends, pattern, exceptOn, note }: ImportedShift | Shift) {
  return { zone, startsOn, begins, ends, pattern, except: [...exceptOn].sort(), note };
}
