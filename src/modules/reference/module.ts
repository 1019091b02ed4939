import type { ModuleManifest } from "#kernel/manifest";
import { referenceMailbox } from "./actions/mail/mailbox.ts";
import { referenceNotices } from "./actions/notices.ts";
import { referencePrivacy } from "./actions/privacy.ts";
import { refusalStatus } from "./errors.ts";
import { deskJobs, deskTimetable } from "./jobs/desk.ts";
import { overdueJobs, overdueTimetable } from "./jobs/overdue.ts";
import { privacyJobs } from "./jobs/privacy.ts";
import { isKey, words } from "./messages/index.ts";
import { deskDoor } from "./web/desk/door.ts";
import { deskStream } from "./web/live/desk-stream.ts";
import { inquiryStream } from "./web/live/inquiry-stream.tsx";
import { questionsPanel } from "./web/my/questions-panel.ts";
import { networkDoor } from "./web/figures/network-routes.tsx";
import { routes } from "./web/routes.ts";

/** One desk around the clock: questions by chat, mail and form, answered by whoever can. */
export const manifest: ModuleManifest = {
  name: "reference",
  routes,
  jobs: [...deskJobs, ...privacyJobs, ...overdueJobs],
  timetable: [...deskTimetable, ...overdueTimetable],
  notices: [...referenceNotices],
  privacy: referencePrivacy,
  account: [questionsPanel],
  mailboxes: [referenceMailbox],
  desk: [deskDoor, networkDoor],
  places: [{ place: "ask", href: "/ask" }],
  crawlers: { keepOut: ["/ask/q/"] },
  streams: [inquiryStream, deskStream],
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
