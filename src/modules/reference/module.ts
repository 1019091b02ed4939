import { handles, type ModuleManifest, namedBy, on } from "#kernel/manifest";
import { LIBRARY_CHANGED } from "#modules/directory";
import { articleSource } from "./actions/knowledge/article-source.ts";
import { libraryChanged } from "./actions/knowledge/library-changed.ts";
import { KNOWLEDGE_REVIEW, REVIEW_DUE } from "./actions/knowledge/review-notice.ts";
import { referenceMailbox } from "./actions/mail/mailbox.ts";
import { rosterNotices } from "./actions/roster/notices.ts";
import { referenceNotices } from "./actions/notices.ts";
import { referencePrivacy } from "./actions/privacy.ts";
import { refusalStatus } from "./errors.ts";
import { rosterRefusalStatus } from "./errors/roster.ts";
import { deskJobs, deskTimetable } from "./jobs/desk.ts";
import { partnerJobs, partnerTimetable } from "./jobs/partners.ts";
import { MISTAKE_REPORTED } from "./actions/info/report-mistake.ts";
import { mistakeJobs } from "./jobs/tell-of-mistake.ts";
import { infoWords, isInfoKey } from "./messages/info-index.ts";
import { cannedWords, isCannedKey } from "./messages/canned-index.ts";
import { rosterJobs, rosterTimetable } from "./jobs/roster.ts";
import { overdueJobs, overdueTimetable } from "./jobs/overdue.ts";
import { privacyJobs } from "./jobs/privacy.ts";
import { isKey, words } from "./messages/index.ts";
import { isSettingsKey, settingsWords } from "./messages/settings-index.ts";
import { tellReviews } from "./jobs/knowledge-review.ts";
import { isKnowledgeKey, knowledgeWords } from "./messages/knowledge-index.ts";
import { isRosterKey, rosterWords } from "./messages/roster-index.ts";
import { isRosterNoticeKey, rosterNoticeWords } from "./messages/roster-notices-index.ts";
import { deskDoor } from "./web/desk/door.ts";
import { knowledgeDoors } from "./web/knowledge/doors.ts";
import { deskStream } from "./web/live/desk-stream.ts";
import { inquiryStream } from "./web/live/inquiry-stream.tsx";
import { talkStream } from "./web/partners/talk-stream.tsx";
import { FEDERATION_DOOR } from "./wire/federation/routes.ts";
import { networkRosterDoor, rosterDoor, rosterPanel } from "./web/roster/doors.ts";
import { questionsPanel } from "./web/my/questions-panel.ts";
import { networkDoor } from "./web/figures/network-routes.tsx";
import { type OfAllModules, routes } from "./web/routes.ts";
import { filesNamed } from "./store/named-files.ts";

/**
 * One desk around the clock: questions by chat, mail and form, answered by whoever can. Links in a
 * conversation unfold into cards of all modules, so it is told how to ask for them; by itself it has none.
 */
export function referenceModule(all: Partial<OfAllModules> = {}): ModuleManifest {
  const known = { cards: () => [], ...all };
  return {
    ...manifest,
    routes: (app) => routes(app, known),
    streams: [inquiryStream(known.cards), deskStream, talkStream],
  };
}

const manifest: Omit<ModuleManifest, "routes" | "streams"> = {
  name: "reference",
  systems: [FEDERATION_DOOR],
  mailboxes: [referenceMailbox],
  desk: [deskDoor, networkDoor, ...knowledgeDoors, rosterDoor, networkRosterDoor],
  account: [questionsPanel, rosterPanel],
  places: [{ place: "ask", href: "/ask" }],
  crawlers: { keepOut: ["/ask/q/", "/ask/window/", "/ask/*/window", "/roster-calendars/"] },
  files: namedBy(filesNamed),
  uploads: /^\/(ask\/(window\/)?q|my\/questions|desk\/[^/]+\/ask\/inquiries)\/[^/]+\/files$/,
  search: [articleSource],
  subscriptions: [on("reference.article-scope", LIBRARY_CHANGED, libraryChanged)],
  jobs: [
    ...deskJobs,
    ...partnerJobs,
    ...privacyJobs,
    ...overdueJobs,
    handles(KNOWLEDGE_REVIEW, tellReviews),
    ...rosterJobs,
    ...mistakeJobs,
  ],
  timetable: [
    ...deskTimetable,
    ...partnerTimetable,
    ...overdueTimetable,
    { pattern: "40 5 * * 1", job: KNOWLEDGE_REVIEW.name },
    ...rosterTimetable,
  ],
  notices: [...referenceNotices, REVIEW_DUE, MISTAKE_REPORTED, ...rosterNotices],
  privacy: referencePrivacy,
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    if (isSettingsKey(key)) return settingsWords(locale)(key);
    if (isInfoKey(key)) return infoWords(locale)(key);
    if (isCannedKey(key)) return cannedWords(locale)(key);
    if (isRosterNoticeKey(key)) return rosterNoticeWords(locale)(key);
    return isKnowledgeKey(key) ? knowledgeWords(locale)(key) : null;
  },
  refusals: {
    status: { ...refusalStatus, ...rosterRefusalStatus },
    words: (locale) => (code, values) => {
      if (isRosterKey(code)) return rosterWords(locale)(code, values);
      return isKey(code) ? words(locale)(code, values) : code;
    },
  },
};
