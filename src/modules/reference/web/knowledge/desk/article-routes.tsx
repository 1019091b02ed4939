import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { page } from "#ui";
import { ratingsOf } from "../../../actions/knowledge/desk-articles.ts";
import { moveArticle } from "../../../actions/knowledge/move-article.ts";
import { ownArticle } from "../../../actions/knowledge/told-articles.ts";
import { draftArticle, saveArticle } from "../../../actions/knowledge/write-article.ts";
import { textIn } from "../../../model/knowledge/article.ts";
import { ANSWERS_ELEMENT } from "../reader/suggestions.tsx";
import { ArticlePage } from "./article-page.tsx";
import { doneNotice } from "./done-notice.tsx";
import { NewArticlePage } from "./new-article-page.tsx";
import { ARTICLE, articleIn, ROOTS, seatAt } from "./seat.ts";
import { blank, inputFrom, type TypedArticle, typedFrom, typedIn } from "./typed-article.ts";

type Web = Context<WebEnv>;

const moves = { publication: "publish", withdrawal: "withdraw", restoration: "restore" } as const;
const dones = {
  publication: "published",
  withdrawal: "withdrawn",
  restoration: "restored",
} as const;
type Move = keyof typeof moves;

/** Writing an article, and deciding who sees it. */
export function articleRoutes(app: Hono<WebEnv>): void {
  for (const root of ROOTS) {
    app.get(`${root}/new`, (c) => showNew(c, blank(c.get("visit").locale)));
    app.post(root, begin);
    app.get(`${root}/${ARTICLE}`, (c) => show(c));
    app.post(`${root}/${ARTICLE}`, save);
    for (const move of ["publication", "withdrawal", "restoration"] as const)
      app.post(`${root}/${ARTICLE}/${move}`, (c) => moveIt(c, move));
  }
}

function showNew(c: Web, typed: TypedArticle, preview = false): Response {
  const seat = seatAt(c);
  const body = <NewArticlePage seat={seat} typed={typed} preview={preview} />;
  const status = isWrong(typed) ? 422 : 200;
  const elements = [ANSWERS_ELEMENT];
  return page(c, { title: seat.view.t("new-article"), status, noIndex: true, elements, body });
}

async function begin(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  const form = await readForm(c);
  if (form.text("do") === "preview") return showNew(c, typedIn(form), true);
  const isPublished = form.text("do") === "publish";
  try {
    const number = await act(async (ctx) => {
      const begun = await draftArticle(ctx, inputFrom(typedIn(form)));
      if (isPublished) await moveArticle(ctx, begun, "publish");
      return begun;
    });
    return c.redirect(`${root}/${number}?done=${isPublished ? "published" : "drafted"}`, 303);
  } catch (fault) {
    return showNew(c, wronglyTyped(form, fault));
  }
}

async function show(c: Web, typed?: TypedArticle, preview = false): Promise<Response> {
  const seat = seatAt(c);
  const { article, ratings } = await seat.act(async (ctx) => {
    const own = await ownArticle(ctx, articleIn(c));
    return { article: own, ratings: await ratingsOf(ctx, own) };
  });
  const shown = typed ?? typedFrom(article);
  const body = (
    <ArticlePage seat={seat} article={article} ratings={ratings} typed={shown} preview={preview} />
  );
  const { title } = textIn(article, article.language);
  const status = isWrong(shown) ? 422 : 200;
  const notice = typed ? undefined : doneNotice(c, seat);
  return page(c, { title, status, noIndex: true, width: "wide", notice, body });
}

async function save(c: Web): Promise<Response> {
  const { act, root } = seatAt(c);
  const form = await readForm(c);
  if (form.text("do") === "preview") return show(c, typedIn(form), true);
  const number = articleIn(c);
  try {
    await act((ctx) => saveArticle(ctx, number, inputFrom(typedIn(form))));
  } catch (fault) {
    return show(c, await newestSeen(c, wronglyTyped(form, fault)));
  }
  return c.redirect(`${root}/${number}?done=saved`, 303);
}

/** Where somebody else has saved meanwhile: whoever has read that may save over it, and no one by mistake. */
async function newestSeen(c: Web, typed: TypedArticle): Promise<TypedArticle> {
  if (typed.faults["body"] !== "changed-meanwhile") return typed;
  const { version } = await seatAt(c).act((ctx) => ownArticle(ctx, articleIn(c)));
  return { ...typed, values: { ...typed.values, seen: String(version) } };
}

async function moveIt(c: Web, move: Move): Promise<Response> {
  const { act, root } = seatAt(c);
  const number = articleIn(c);
  await act((ctx) => moveArticle(ctx, number, moves[move]));
  return c.redirect(`${root}/${number}?done=${dones[move]}&undo=${number}`, 303);
}

/** What was typed, with what is wrong. @throws whatever is no fault of typing. */
function wronglyTyped(form: Form, fault: unknown): TypedArticle {
  if (!(fault instanceof InvalidInput)) throw fault;
  return typedIn(form, fault.fields);
}

function isWrong({ faults }: TypedArticle): boolean {
  return Object.keys(faults).length > 0;
}
