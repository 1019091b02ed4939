import type { Context, Hono } from "hono";
import { limitRate, readForm, type WebEnv } from "#kernel/http";
import { suggestAnswers } from "../../../actions/knowledge/suggest-answers.ts";
import { answerPath } from "../../../model/knowledge/permalink.ts";
import { callerOf, readersAt, ROOTS } from "./readers.ts";

const MOST = 4;
/** From one place in a minute: a class of readers behind one address may type, a program may not try all words. */
const ASKED_A_MINUTE = 240;

/**
 * Answers to what is being typed, for the script of a form. What was typed is neither kept nor logged,
 * on the way neither: it stands in no address.
 */
export function suggestRoutes(app: Hono<WebEnv>): void {
  const limit = limitRate(ASKED_A_MINUTE, callerOf);
  for (const root of ROOTS) app.post(`${root}/suggest`, limit, suggest);
}

async function suggest(c: Context<WebEnv>): Promise<Response> {
  const { library, act, view } = await readersAt(c);
  const text = (await readForm(c)).text("q");
  const wanted = { text, library, locale: view.locale, limit: MOST };
  const found = await act((ctx) => suggestAnswers(ctx, wanted));
  const body = found.map(({ article, text: { title, language } }) => ({
    title,
    language,
    href: answerPath(library?.code ?? null, article),
  }));
  return c.json(body, 200, { "cache-control": "no-store" });
}
