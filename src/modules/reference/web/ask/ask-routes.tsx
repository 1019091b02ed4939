import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { clientAddress, pacer, type Pacer, readForm, type WebEnv } from "#kernel/http";
import { allLibraries, type Library, libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { refusal } from "../../errors.ts";
import { ask } from "../../actions/inquiry/ask.ts";
import { openedBy } from "../../actions/inquiry/by-code.ts";
import { askingDesk } from "../../actions/reader/asking-desk.ts";
import { type SuggestedAnswer, suggestAnswers } from "../../actions/knowledge/suggest-answers.ts";
import { askWords } from "../../messages/ask-index.ts";
import { readCode } from "../../model/inquiry/reader-code.ts";
import { AskPage, type TypedQuestion } from "./ask-page.tsx";
import { ANSWERS_ELEMENT } from "../knowledge/reader/suggestions.tsx";
import { knowledgeView } from "../knowledge/view.ts";
import { ChoosePage } from "./choose-page.tsx";
import { libraryOf } from "./library-of.ts";
import { placeOf } from "./own-place.ts";
import { readerPage } from "./reader-page.tsx";

/** Where readers ask: which library, and what; on the site, and in the window of the widget. */
export function askRoutes(app: Hono<WebEnv>): void {
  const pace = pacer();
  app.get("/ask", showChoice);
  for (const at of ["/ask/:library", "/ask/:library/window"]) {
    app.get(at, (c) => show(c, begun(c)));
    app.post(at, (c) => take(c, pace));
  }
  app.post("/ask/:library/window/code", comeBack);
}

async function showChoice(c: Context<WebEnv>): Promise<Response> {
  const { locale, library, act } = c.get("visit");
  const typed = c.req.query("code");
  if (library && typed === undefined && c.req.query("all") === undefined)
    return c.redirect(`/ask/${library.code}`, 302);
  const libraries = await act(allLibraries);
  return page(c, {
    title: askWords(locale)("ask"),
    status: typed === undefined ? 200 : 404,
    body: (
      <ChoosePage
        locale={locale}
        libraries={libraries}
        typed={typed ?? ""}
        unknown={typed !== undefined}
      />
    ),
  });
}

const blank = { text: "", queue: "", name: "", email: "" };

/** What the form shows: what was typed, what is wrong with it, and answers that may already be there. */
type Shown = {
  readonly typed: TypedQuestion;
  readonly faults: Readonly<Record<string, string>>;
  readonly perhaps: readonly SuggestedAnswer[];
};

/** The form as somebody first sees it; a link may bring the beginning of a question. */
function begun(c: Context<WebEnv>): Shown {
  const text = c.req.query("text")?.slice(0, 2000) ?? "";
  const { locale } = c.get("visit");
  return { typed: { ...blank, text, language: locale }, faults: {}, perhaps: [] };
}

async function show(c: Context<WebEnv>, form: Shown): Promise<Response> {
  const { locale, act } = c.get("visit");
  const library = await libraryOf(c);
  const desk = await act((ctx) => askingDesk(ctx, library));
  const inWindow = c.get("heldBy") !== undefined;
  const home = `/ask/${library.code}`;
  return readerPage(c, {
    title: askWords(locale)("ask-library", { library: libraryName(library, locale) }),
    status: Object.keys(form.faults).length > 0 ? 422 : 200,
    width: "narrow",
    elements: [ANSWERS_ELEMENT],
    body: (
      <AskPage
        locale={locale}
        library={library}
        desk={desk}
        {...form}
        action={inWindow ? `${home}/window?lang=${locale}` : home}
        window={
          inWindow
            ? {
                comeBack: `${home}/window/code?lang=${locale}`,
                unknown: c.req.query("code") === "unknown",
              }
            : null
        }
        knowledge={knowledgeView(c)}
      />
    ),
  });
}

/** Whether so few questions have come from this address lately that one more may. */
function mayAskNow(c: Context<WebEnv>, pace: Pacer): boolean {
  const { config } = c.get("visit").services;
  const caller = clientAddress(c, config.TRUSTED_PROXIES);
  return pace(caller, { most: config.QUESTIONS_PER_ADDRESS, seconds: 600 });
}

async function take(c: Context<WebEnv>, pace: Pacer): Promise<Response> {
  const library = await libraryOf(c);
  const { act, principal } = c.get("visit");
  const form = await readForm(c);
  const typed = {
    text: form.text("text").replaceAll("\r\n", "\n"),
    language: form.text("language"),
    queue: form.text("queue"),
    name: form.text("name"),
    email: form.text("email"),
  };
  const perhaps = form.text("seen") ? [] : await suggested(c, library, typed.text);
  if (perhaps.length > 0) return show(c, { typed, faults: {}, perhaps });
  if (!mayAskNow(c, pace)) throw refusal("too-many-inquiries");
  try {
    const { code } = await act((ctx) =>
      ask(ctx, {
        ...typed,
        queue: typed.queue || null,
        library: library.id,
        person: principal.kind === "person" ? principal.id : null,
        channel: "chat",
        live: true,
      }),
    );
    return c.redirect(placeOf(c, code).to(), 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, { typed, faults: fault.fields, perhaps: [] });
  }
}

/** To the conversation of a code, in the window of the widget. */
async function comeBack(c: Context<WebEnv>): Promise<Response> {
  const visit = c.get("visit");
  const library = await libraryOf(c);
  const code = readCode((await readForm(c)).text("code")) ?? "";
  try {
    await openedBy(visit, code);
    return c.redirect(placeOf(c, code).to(), 303);
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== "not-found") throw fault;
    return c.redirect(`/ask/${library.code}/window?lang=${visit.locale}&code=unknown`, 303);
  }
}

/** What the library has written that may answer the question. */
function suggested(
  c: Context<WebEnv>,
  { id, code }: Library,
  text: string,
): Promise<readonly SuggestedAnswer[]> {
  const { act, locale } = c.get("visit");
  const wanted = { text: text.slice(0, 2000), library: { id, code }, locale, limit: 3 };
  return act((ctx) => suggestAnswers(ctx, wanted), { library: id });
}
