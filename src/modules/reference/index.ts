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
