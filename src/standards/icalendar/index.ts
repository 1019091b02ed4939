export { type Calendar, icalendarType, readCalendar, writeCalendar } from "./calendar.ts";
export { type Attendee, type IcalendarEvent, plainEvent } from "./event.ts";
export { IcalendarFault, type IcalendarProblem } from "./fault.ts";
export type { Moment } from "./moment.ts";
export { recurrences, wallOf } from "./recurrence.ts";
export { type IcalendarWeekday, type Rule, WEEKDAYS } from "./rule.ts";
export { zoneMeant } from "./zone-match.ts";
export { isZone } from "./zone-name.ts";
export { zoneComponent } from "./zone-rules.ts";
