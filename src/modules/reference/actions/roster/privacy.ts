import type { PersonId } from "#kernel/ids";
import type { PrivacyHandler } from "#kernel/privacy";
import type { Ctx } from "#kernel/tenancy";
import { rosterNoticeWords } from "../../messages/roster-notices-index.ts";
import { deleteRevoked } from "../../store/roster/feeds.ts";
import { forgetPerson, rosterOf } from "../../store/roster/person.ts";
import { deleteShiftsBefore } from "../../store/roster/shifts.ts";

/** So long it is kept who was on duty when. */
const ROSTER_DAYS = 730;
/** And so long that an address was taken back. */
const REVOKED_DAYS = 30;

/** What the roster keeps of a person; a part of what the module registers. */
export const rosterPrivacy = {
  exportPerson: (ctx: Ctx, person: PersonId) => rosterOf(ctx, person),
  erasePerson: (ctx: Ctx, person: PersonId) => forgetPerson(ctx, person, today(ctx)),
  kept: (locale) => [rosterNoticeWords(locale)("kept-roster")],
  retention: [
    {
      name: "kept-roster",
      days: ROSTER_DAYS,
      expire: (ctx, before) => deleteShiftsBefore(ctx, dayOf(before)),
    },
    { name: "kept-roster", days: REVOKED_DAYS, expire: deleteRevoked },
  ],
} satisfies Omit<PrivacyHandler, "module">;

/** The earliest day that it can be anywhere: what is ahead there is ahead. */
function today(ctx: Ctx): string {
  return ctx.clock.now().toZonedDateTimeISO("Etc/GMT+12").toPlainDate().toString();
}

function dayOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO("UTC").toPlainDate().toString();
}
