import { handles, type ModuleManifest, on } from "#kernel/manifest";
import { LIBRARY_CHANGED } from "#modules/directory";
import { articleSource } from "./actions/knowledge/article-source.ts";
import { libraryChanged } from "./actions/knowledge/library-changed.ts";
import { KNOWLEDGE_REVIEW, REVIEW_DUE } from "./actions/knowledge/review-notice.ts";
import { referenceMailbox } from "./actions/mail/mailbox.ts";
import { refusalStatus } from "./errors.ts";
import { deskJobs, deskTimetable } from "./jobs/desk.ts";
import { MISTAKE_REPORTED } from "./actions/info/report-mistake.ts";
import { mistakeJobs } from "./jobs/tell-of-mistake.ts";
import { infoWords, isInfoKey } from "./messages/info-index.ts";
import { cannedWords, isCannedKey } from "./messages/canned-index.ts";
import { isKey, words } from "./messages/index.ts";
import { isSettingsKey, settingsWords } from "./messages/settings-index.ts";
import { tellReviews } from "./jobs/knowledge-review.ts";
import { isKnowledgeKey, knowledgeWords } from "./messages/knowledge-index.ts";
import { deskDoor } from "./web/desk/door.ts";
import { knowledgeDoors } from "./web/knowledge/doors.ts";
import { deskStream } from "./web/live/desk-stream.ts";
import { inquiryStream } from "./web/live/inquiry-stream.tsx";
import { routes } from "./web/routes.ts";

/** One desk around the clock: questions by chat, mail and form, answered by whoever can. */
export const manifest: ModuleManifest = {
  name: "reference",
  routes,
  mailboxes: [referenceMailbox],
  desk: [deskDoor, ...knowledgeDoors],
  places: [{ place: "ask", href: "/ask" }],
  crawlers: { keepOut: ["/ask/q/"] },
  streams: [inquiryStream, deskStream],
  search: [articleSource],
  subscriptions: [on("reference.article-scope", LIBRARY_CHANGED, libraryChanged)],
  jobs: [...deskJobs, ...mistakeJobs, handles(KNOWLEDGE_REVIEW, tellReviews)],
  timetable: [...deskTimetable, { pattern: "40 5 * * 1", job: KNOWLEDGE_REVIEW.name }],
  notices: [REVIEW_DUE, MISTAKE_REPORTED],
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    if (isSettingsKey(key)) return settingsWords(locale)(key);
    if (isInfoKey(key)) return infoWords(locale)(key);
    if (isCannedKey(key)) return cannedWords(locale)(key);
    return isKnowledgeKey(key) ? knowledgeWords(locale)(key) : null;
  },
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
