import type { ModuleManifest } from "#kernel/manifest";
import { rosterNotices } from "./actions/roster/notices.ts";
import { rosterPrivacy } from "./actions/roster/privacy.ts";
import { refusalStatus } from "./errors.ts";
import { rosterRefusalStatus } from "./errors/roster.ts";
import { rosterJobs, rosterTimetable } from "./jobs/roster.ts";
import { isKey, words } from "./messages/index.ts";
import { isRosterKey, rosterWords } from "./messages/roster-index.ts";
import { isRosterNoticeKey, rosterNoticeWords } from "./messages/roster-notices-index.ts";
import { networkRosterDoor, rosterDoor, rosterPanel } from "./web/roster/doors.ts";
import { routes } from "./web/routes.ts";

/** One desk around the clock: questions by chat, mail and form, answered by whoever can. */
export const manifest: ModuleManifest = {
  name: "reference",
  routes,
  desk: [rosterDoor, networkRosterDoor],
  account: [rosterPanel],
  crawlers: { keepOut: ["/roster-calendars/"] },
  jobs: [...rosterJobs],
  timetable: [...rosterTimetable],
  notices: [...rosterNotices],
  privacy: { module: "reference", ...rosterPrivacy },
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    return isRosterNoticeKey(key) ? rosterNoticeWords(locale)(key) : null;
  },
  refusals: {
    status: { ...refusalStatus, ...rosterRefusalStatus },
    words: (locale) => (code, values) => {
      if (isRosterKey(code)) return rosterWords(locale)(code, values);
      return isKey(code) ? words(locale)(code, values) : code;
    },
  },
};
