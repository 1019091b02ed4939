import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { type AnswersWanted, findAnswers } from "../../../actions/knowledge/read-answers.ts";
import { isTopic } from "../../../model/knowledge/topics.ts";
import { absolute } from "../view.ts";
import { answersJson } from "./answers-json.ts";
import { AnswersPage } from "./answers-page.tsx";
import { readersAt, ROOTS } from "./readers.ts";

type Web = Context<WebEnv>;

const PER_PAGE = 20;
const MOST_PER_PAGE = 100;

/** The list of answers, for people and for programs. */
export function answersRoutes(app: Hono<WebEnv>): void {
  for (const root of ROOTS) {
    app.get(root, list);
    app.get(`${root}.json`, listForPrograms);
  }
}

async function list(c: Web): Promise<Response> {
  const seat = await readersAt(c);
  const { view, library, root, act } = seat;
  const wanted = wantedIn(c, PER_PAGE);
  const found = await act((ctx) => findAnswers(ctx, library, wanted));
  const name = library && libraryName(library, view.locale);
  return page(c, {
    title: name === null ? view.t("answers") : view.t("answers-of", { library: name }),
    description: view.t("answers-lead"),
    canonical: absolute(c, root),
    noIndex: wanted.text !== "",
    body: <AnswersPage seat={seat} wanted={wanted} found={found} />,
  });
}

async function listForPrograms(c: Web): Promise<Response> {
  const { library, act } = await readersAt(c);
  const perPage = whole(c.req.query("per-page"), PER_PAGE, MOST_PER_PAGE);
  const wanted = wantedIn(c, perPage);
  const found = await act((ctx) => findAnswers(ctx, library, wanted));
  const body = answersJson(found, wanted, library, (path) => absolute(c, path));
  return c.json(body, 200, { "cache-control": "no-cache", "access-control-allow-origin": "*" });
}

function wantedIn(c: Web, perPage: number): AnswersWanted {
  const topic = c.req.query("topic") ?? "";
  return {
    text: typedIn(c),
    topic: isTopic(topic) ? topic : null,
    page: whole(c.req.query("page"), 1, 10_000),
    perPage,
  };
}

/** What was typed into the search field, at most 400 characters. */
function typedIn(c: Web): string {
  return (c.req.query("q") ?? "")
    .replaceAll(/\p{Cc}/gu, " ")
    .toWellFormed()
    .trim()
    .slice(0, 400);
}

function whole(text: string | undefined, usual: number, most: number): number {
  return /^[1-9]\d{0,8}$/.test(text ?? "") ? Math.min(Number(text), most) : usual;
}
