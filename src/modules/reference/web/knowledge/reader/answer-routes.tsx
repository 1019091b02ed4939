import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { limitRate, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { type Ctx, libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { rateAnswer } from "../../../actions/knowledge/rate-answer.ts";
import {
  readAnswer,
  readFoundAnswer,
  type Readers,
} from "../../../actions/knowledge/read-answers.ts";
import {
  type SuggestedAnswer,
  suggestAnswers,
} from "../../../actions/knowledge/suggest-answers.ts";
import { refusal } from "../../../errors.ts";
import { textIn, type ToldArticle } from "../../../model/knowledge/article.ts";
import { opening } from "../../../model/knowledge/markup/plain.ts";
import { answerPath, nameOf, numberIn } from "../../../model/knowledge/permalink.ts";
import { absolute } from "../view.ts";
import { AnswerPage } from "./answer-page.tsx";
import type { AnswerPageProps } from "./answer-props.ts";
import { answerJsonLd } from "./answer-json-ld.ts";
import { JsonLd } from "../json-ld.tsx";
import { callerOf, readersAt, ROOTS } from "./readers.ts";

type Web = Context<WebEnv>;

/** Its number, and what it is called. */
const NAME = ":answer";
/** From one place in a minute: a class of readers behind one address may, a program may not. */
const RATINGS_A_MINUTE = 20;

/** One answer, and what its readers say of it. */
export function answerRoutes(app: Hono<WebEnv>): void {
  const limit = limitRate(RATINGS_A_MINUTE, callerOf);
  app.get("/ask/answers/:id{[0-9a-f]{8}-[0-9a-f-]{27}}", showFound);
  for (const root of ROOTS) {
    app.get(`${root}/${NAME}`, (c) => show(c));
    app.post(`${root}/${NAME}/ratings`, async (c) => {
      if (await limit(c, async () => {})) throw refusal("too-many-ratings");
      return rate(c);
    });
  }
}

/** Leads from what search found to where the reader's own library shows it. */
async function showFound(c: Web): Promise<Response> {
  const { library, act } = c.get("visit");
  const id = c.req.param("id") ?? "";
  if (!isId<"article">(id)) throw new Refusal("not-found");
  const read = await act((ctx) => readFoundAnswer(ctx, library, id));
  const readers = read.kind === "elsewhere" ? read.library : (library?.code ?? null);
  return c.redirect(answerPath(readers, read.article), 302);
}

type Faults = Readonly<Record<string, string>>;

async function show(c: Web, faults: Faults = {}): Promise<Response> {
  const seat = await readersAt(c);
  const read = await seat.act((ctx) => readAnswer(ctx, seat.library, numberOf(c)));
  if (read.kind === "elsewhere") return c.redirect(answerPath(read.library, read.article), 302);
  const path = `${seat.root}/${encodeURIComponent(nameOf(read.article))}`;
  // A title may change and change back, so that no browser may remember this for good.
  if (c.req.method === "GET" && c.req.param("answer") !== nameOf(read.article))
    return c.redirect(path + c.get("visit").url.search, 302);
  return answerPage(c, { seat, ...read, path, faults });
}

type Shown = Pick<AnswerPageProps, "seat" | "article" | "note" | "path" | "faults">;

async function answerPage(c: Web, shown: Shown): Promise<Response> {
  const { seat, article, path, faults } = shown;
  const { view, library } = seat;
  const text = textIn(article, c.req.query("in") ?? view.locale);
  const related = await seat.act((ctx) => relatedTo(ctx, library, article, view.locale));
  const body = (
    <AnswerPage
      {...shown}
      text={text}
      related={related}
      name={library && libraryName(library, view.locale)}
      rated={c.req.query("rated") !== undefined}
    />
  );
  return page(c, {
    title: text.title,
    status: Object.keys(faults).length > 0 ? 422 : 200,
    description: opening(text.body, 160),
    ...addresses(c, article, text.language, path),
    extra: article.kind === "faq" && <JsonLd data={answerJsonLd(text, absolute(c, path))} />,
    body,
  });
}

/** The page's own address, and those of its other languages. */
function addresses(c: Web, article: ToldArticle, language: string, path: string) {
  const inLanguage = (one: string) => absolute(c, `${path}?in=${one}`);
  return {
    canonical: inLanguage(language),
    alternates: article.texts.map((text) => ({
      lang: text.language,
      href: inLanguage(text.language),
    })),
  };
}

const MOST_RELATED = 4;

function relatedTo(
  ctx: Ctx,
  library: Readers,
  article: ToldArticle,
  locale: Ctx["locale"],
): Promise<readonly SuggestedAnswer[]> {
  const { title: text } = textIn(article, locale);
  const wanted = { text, library, locale, limit: MOST_RELATED, except: article.id };
  return suggestAnswers(ctx, wanted);
}

async function rate(c: Web): Promise<Response> {
  const seat = await readersAt(c);
  const form = await readForm(c);
  const number = numberOf(c);
  const said = { helpful: form.text("helpful"), words: form.text("words") };
  try {
    await seat.act(async (ctx) => {
      await readAnswer(ctx, seat.library, number);
      await rateAnswer(ctx, number, form.text("language"), said);
    });
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, fault.fields);
  }
  return c.redirect(
    `${seat.root}/${encodeURIComponent(c.req.param("answer") ?? "")}?rated#rating`,
    303,
  );
}

function numberOf(c: Web): string {
  const number = numberIn(c.req.param("answer") ?? "");
  if (number === null) throw new Refusal("not-found");
  return number;
}
