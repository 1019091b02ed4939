import type { ModuleManifest } from "#kernel/manifest";
import { refusalStatus } from "./errors.ts";
import { deskJobs, deskTimetable } from "./jobs/desk.ts";
import { partnerJobs, partnerTimetable } from "./jobs/partners.ts";
import { isKey, words } from "./messages/index.ts";
import { deskDoor } from "./web/desk/door.ts";
import { deskStream } from "./web/live/desk-stream.ts";
import { inquiryStream } from "./web/live/inquiry-stream.tsx";
import { talkStream } from "./web/partners/talk-stream.tsx";
import { FEDERATION_DOOR } from "./wire/federation/routes.ts";
import { routes } from "./web/routes.ts";

/** One desk around the clock: questions by chat, mail and form, answered by whoever can. */
export const manifest: ModuleManifest = {
  name: "reference",
  routes,
  systems: [FEDERATION_DOOR],
  jobs: [...deskJobs, ...partnerJobs],
  timetable: [...deskTimetable, ...partnerTimetable],
  notices: [],
  desk: [deskDoor],
  places: [{ place: "ask", href: "/ask" }],
  crawlers: { keepOut: ["/ask/q/"] },
  streams: [inquiryStream, deskStream, talkStream],
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
