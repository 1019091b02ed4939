export type { ReferenceRefusal } from "./errors.ts";
export { deskArticles } from "./actions/knowledge/desk-articles.ts";
export { moveArticle } from "./actions/knowledge/move-article.ts";
export { overrideArticle } from "./actions/knowledge/override-article.ts";
export { rateAnswer } from "./actions/knowledge/rate-answer.ts";
export { translateArticle } from "./actions/knowledge/translate-article.ts";
export { draftArticle, saveArticle } from "./actions/knowledge/write-article.ts";
export {
  type Content as ReferenceContent,
  type Message as ReferenceMessage,
  MessageFault,
  PROTOCOL as REFERENCE_PROTOCOL,
  readMessage as readReferenceMessage,
} from "./model/federation/message.ts";
export { askForCover } from "./actions/roster/ask-cover.ts";
export { setDeskHours } from "./actions/roster/hours.ts";
export { leaveDay, placeInSeries } from "./actions/roster/places.ts";
export { nextDayOf, planOf } from "./actions/roster/plan.ts";
export { rosterHours } from "./actions/roster/roster-hours.ts";
export { addShift } from "./actions/roster/shifts.ts";
