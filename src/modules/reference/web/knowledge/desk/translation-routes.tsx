import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { ownArticle } from "../../../actions/knowledge/told-articles.ts";
import { translateArticle } from "../../../actions/knowledge/translate-article.ts";
import type { ToldArticle } from "../../../model/knowledge/article.ts";
import { articleLanguages } from "../../../model/knowledge/languages.ts";
import { ARTICLE, articleIn, ROOTS, seatAt } from "./seat.ts";
import { TranslationPage } from "./translation-page.tsx";
import { type TypedArticle, typedIn, wholeNumber } from "./typed-article.ts";

type Web = Context<WebEnv>;

/** Translating an article, its first language beside the other. */
export function translationRoutes(app: Hono<WebEnv>): void {
  for (const root of ROOTS) {
    const all = `${root}/${ARTICLE}/translations`;
    app.get(all, (c) => {
      const { root: own } = seatAt(c);
      const language = languageIn(c.req.query("language"));
      return c.redirect(`${own}/${articleIn(c)}/translations/${language}`, 302);
    });
    app.get(`${all}/:language{[a-z]{2,3}}`, (c) => show(c));
    app.post(`${all}/:language{[a-z]{2,3}}`, save);
  }
}

async function show(c: Web, wrong?: TypedArticle, preview = false): Promise<Response> {
  const seat = seatAt(c);
  const language = languageIn(c.req.param("language"));
  const article = await seat.act((ctx) => ownArticle(ctx, articleIn(c)));
  if (language === article.language) throw new Refusal("not-found");
  const typed = wrong ?? storedIn(article, language);
  const body = (
    <TranslationPage
      seat={seat}
      article={article}
      language={language}
      typed={typed}
      preview={preview}
    />
  );
  const status = Object.keys(typed.faults).length > 0 ? 422 : 200;
  return page(c, { title: seat.view.t("translation"), status, noIndex: true, width: "wide", body });
}

function storedIn(article: ToldArticle, language: string): TypedArticle {
  const text = article.texts.find((one) => one.language === language);
  const values = {
    title: text?.title ?? "",
    body: text?.body ?? "",
    language,
    seen: String(text?.version ?? 0),
    source: String(article.version),
  };
  return { values, topics: [], faults: {} };
}

async function save(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  const form = await readForm(c);
  const language = languageIn(c.req.param("language"));
  if (form.text("do") === "preview") return show(c, again(form, language, {}), true);
  const given = {
    language,
    title: form.text("title"),
    body: form.text("body"),
    seen: wholeNumber(form.text("seen")),
    source: wholeNumber(form.text("source")),
  };
  try {
    await act((ctx) => translateArticle(ctx, articleIn(c), given));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, again(form, language, fault.fields));
  }
  return c.redirect(`${root}/${articleIn(c)}?done=translated`, 303);
}

function again(form: Form, language: string, faults: TypedArticle["faults"]): TypedArticle {
  const typed = typedIn(form, faults);
  return { ...typed, values: { ...typed.values, language } };
}

function languageIn(text: string | undefined): string {
  const language = articleLanguages.find((one) => one === text);
  if (language === undefined) throw new Refusal("not-found");
  return language;
}
