export type { ReferenceRefusal } from "./errors.ts";
export { writeCanned, sayCanned } from "./actions/canned/write-canned.ts";
export { comeToDesk, leaveDesk } from "./actions/desk/presence.ts";
export { addQueue } from "./actions/desk/queues.ts";
export { changeDesk } from "./actions/desk/settings.ts";
export { ask } from "./actions/inquiry/ask.ts";
export { assign, classify } from "./actions/inquiry/care.ts";
export { claim } from "./actions/inquiry/claim.ts";
export { end, parkInquiry } from "./actions/inquiry/end.ts";
export { staffSays } from "./actions/inquiry/say.ts";
export { askingDesk } from "./actions/reader/asking-desk.ts";
export { rateOwn, sayInOwn } from "./actions/reader/own-inquiry.ts";
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
