import type { Form } from "#kernel/http";
import type { Shift } from "../../model/roster/shift.ts";
import type { FormState } from "./form-state.ts";

/** A stored shift as its form shows it. */
export function storedShift(shift: Shift): FormState {
  const { zone, startsOn, begins, ends, pattern, needed } = shift;
  const { language, skill, note } = shift;
  const repeating = pattern ?? { days: [], everyWeeks: 1, lastOn: null };
  return {
    values: {
      zone,
      startsOn,
      begins,
      ends,
      repeats: pattern ? "weekly" : "once",
      everyWeeks: String(repeating.everyWeeks),
      lastOn: repeating.lastOn ?? "",
      needed: String(needed),
      language: language ?? "",
      skill: skill ?? "",
      note: note ?? "",
    },
    days: repeating.days,
    faults: {},
  };
}

/** What a new shift is like before anybody has typed. */
export function newShift(zone: string, today: string): FormState {
  const repeats = "weekly";
  const times = { startsOn: today, begins: "09:00", ends: "13:00" };
  return {
    values: { zone, ...times, repeats, everyWeeks: "1", needed: "1" },
    days: [],
    faults: {},
  };
}

/** What was typed as a shift has it; what is no number stays none, to be refused. */
export function shiftFrom(form: Form): object {
  const { text } = form;
  const weekly = {
    days: form.all("days"),
    everyWeeks: Number(text("everyWeeks") || "1"),
    lastOn: text("lastOn") || null,
  };
  return {
    zone: text("zone"),
    startsOn: text("startsOn"),
    begins: text("begins"),
    ends: text("ends"),
    pattern: text("repeats") === "once" ? null : weekly,
    needed: Number(text("needed") || "1"),
    language: text("language") || null,
    skill: text("skill") || null,
    note: text("note") || null,
  };
}
