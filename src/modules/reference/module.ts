import { handles, type ModuleManifest, on } from "#kernel/manifest";
import { LIBRARY_CHANGED } from "#modules/directory";
import { articleSource } from "./actions/knowledge/article-source.ts";
import { libraryChanged } from "./actions/knowledge/library-changed.ts";
import { KNOWLEDGE_REVIEW, REVIEW_DUE } from "./actions/knowledge/review-notice.ts";
import { refusalStatus } from "./errors.ts";
import { tellReviews } from "./jobs/knowledge-review.ts";
import { isKey, words } from "./messages/index.ts";
import { isKnowledgeKey, knowledgeWords } from "./messages/knowledge-index.ts";
import { knowledgeDoors } from "./web/knowledge/doors.ts";
import { routes } from "./web/routes.ts";

/** One desk around the clock: questions by chat, mail and form, answered by whoever can. */
export const manifest: ModuleManifest = {
  name: "reference",
  routes,
  desk: [...knowledgeDoors],
  search: [articleSource],
  subscriptions: [on("reference.article-scope", LIBRARY_CHANGED, libraryChanged)],
  jobs: [handles(KNOWLEDGE_REVIEW, tellReviews)],
  timetable: [{ pattern: "40 5 * * 1", job: KNOWLEDGE_REVIEW.name }],
  notices: [REVIEW_DUE],
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    return isKnowledgeKey(key) ? knowledgeWords(locale)(key) : null;
  },
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
};
