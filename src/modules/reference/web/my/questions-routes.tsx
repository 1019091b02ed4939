import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { ownQuestions } from "../../actions/reader/own-questions.ts";
import { askWords } from "../../messages/ask-index.ts";
import { QuestionsPage } from "./questions-page.tsx";

/** What a signed-in reader has asked; strangers are asked to sign in before they come here. */
export function questionsRoutes(app: Hono<WebEnv>): void {
  app.get("/my/questions", show);
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const { locale, act } = c.get("visit");
  const own = await act(ownQuestions, { library: null });
  const answer = page(c, {
    title: askWords(locale)("my-questions"),
    noIndex: true,
    body: <QuestionsPage locale={locale} {...own} />,
  });
  answer.headers.set("cache-control", "no-store");
  return answer;
}
