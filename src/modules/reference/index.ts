export type { ReferenceRefusal } from "./errors.ts";
export { askForCover } from "./actions/roster/ask-cover.ts";
export { setDeskHours } from "./actions/roster/hours.ts";
export { leaveDay, placeInSeries } from "./actions/roster/places.ts";
export { nextDayOf, planOf } from "./actions/roster/plan.ts";
export { rosterHours } from "./actions/roster/roster-hours.ts";
export { addShift } from "./actions/roster/shifts.ts";
