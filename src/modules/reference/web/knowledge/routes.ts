import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { articleRoutes } from "./desk/article-routes.tsx";
import { historyRoutes } from "./desk/history-routes.tsx";
import { listRoutes } from "./desk/list-routes.tsx";
import { overrideRoutes } from "./desk/override-routes.tsx";
import { translationRoutes } from "./desk/translation-routes.tsx";
import { answerRoutes } from "./reader/answer-routes.tsx";
import { answersRoutes } from "./reader/answers-routes.tsx";
import { suggestRoutes } from "./reader/suggest-routes.ts";

/** The knowledge base, for readers and for those who write it. */
export function knowledgeRoutes(app: Hono<WebEnv>): void {
  answersRoutes(app);
  suggestRoutes(app);
  answerRoutes(app);
  listRoutes(app);
  overrideRoutes(app);
  articleRoutes(app);
  translationRoutes(app);
  historyRoutes(app);
}
