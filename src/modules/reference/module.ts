import type { ModuleManifest } from "#kernel/manifest";
import { referenceMailbox } from "./actions/mail/mailbox.ts";
import { refusalStatus } from "./errors.ts";
import { deskJobs, deskTimetable } from "./jobs/desk.ts";
import { isKey, words } from "./messages/index.ts";
import { deskDoor } from "./web/desk/door.ts";
import { deskStream } from "./web/live/desk-stream.ts";
import { inquiryStream } from "./web/live/inquiry-stream.tsx";
import { type OfAllModules, routes } from "./web/routes.ts";

/**
 * One desk around the clock: questions by chat, mail and form, answered by whoever can. Links in a
 * conversation unfold into cards of all modules, so it is told how to ask for them; by itself it has none.
 */
export function referenceModule(all: Partial<OfAllModules> = {}): ModuleManifest {
  const known = { cards: () => [], ...all };
  return {
    ...manifest,
    routes: (app) => routes(app, known),
    streams: [inquiryStream(known.cards), deskStream],
  };
}

const manifest: Omit<ModuleManifest, "routes" | "streams"> = {
  name: "reference",
  jobs: [...deskJobs],
  timetable: [...deskTimetable],
  notices: [],
  mailboxes: [referenceMailbox],
  desk: [deskDoor],
  places: [{ place: "ask", href: "/ask" }],
  crawlers: { keepOut: ["/ask/q/", "/ask/window/", "/ask/*/window"] },
  uploads: /^\/(ask\/(window\/)?q|desk\/[^/]+\/ask\/inquiries)\/[^/]+\/files$/,
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
