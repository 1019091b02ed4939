import type { ModuleManifest } from "#kernel/manifest";
import { refusalStatus } from "./errors.ts";
import { deskJobs, deskTimetable } from "./jobs/desk.ts";
import { cannedPrivacy } from "./actions/canned/privacy.ts";
import { MISTAKE_REPORTED } from "./actions/info/report-mistake.ts";
import { mistakeJobs } from "./jobs/tell-of-mistake.ts";
import { infoWords, isInfoKey } from "./messages/info-index.ts";
import { cannedWords, isCannedKey } from "./messages/canned-index.ts";
import { isKey, words } from "./messages/index.ts";
import { isSettingsKey, settingsWords } from "./messages/settings-index.ts";
import { deskDoor } from "./web/desk/door.ts";
import { deskStream } from "./web/live/desk-stream.ts";
import { inquiryStream } from "./web/live/inquiry-stream.tsx";
import { routes } from "./web/routes.ts";

/** One desk around the clock: questions by chat, mail and form, answered by whoever can. */
export const manifest: ModuleManifest = {
  name: "reference",
  routes,
  jobs: [...deskJobs, ...mistakeJobs],
  timetable: [...deskTimetable],
  notices: [MISTAKE_REPORTED],
  desk: [deskDoor],
  places: [{ place: "ask", href: "/ask" }],
  crawlers: { keepOut: ["/ask/q/"] },
  streams: [inquiryStream, deskStream],
  privacy: { module: "reference", ...cannedPrivacy },
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    if (isSettingsKey(key)) return settingsWords(locale)(key);
    if (isInfoKey(key)) return infoWords(locale)(key);
    return isCannedKey(key) ? cannedWords(locale)(key) : null;
  },
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
