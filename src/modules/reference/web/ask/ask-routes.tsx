import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { clientAddress, readForm, type WebEnv } from "#kernel/http";
import { allLibraries, type Library, libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { refusal } from "../../errors.ts";
import { ask } from "../../actions/inquiry/ask.ts";
import { libraryCalled } from "../../actions/library-called.ts";
import { askingDesk } from "../../actions/reader/asking-desk.ts";
import { type SuggestedAnswer, suggestAnswers } from "../../actions/knowledge/suggest-answers.ts";
import { askWords } from "../../messages/ask-index.ts";
import { AskPage, type TypedQuestion } from "./ask-page.tsx";
import { ANSWERS_ELEMENT } from "../knowledge/reader/suggestions.tsx";
import { knowledgeView } from "../knowledge/view.ts";
import { askPace } from "./pace.ts";
import { ChoosePage } from "./choose-page.tsx";

/** Where readers ask: which library, and what. */
export function askRoutes(app: Hono<WebEnv>): void {
  app.get("/ask", showChoice);
  app.get("/ask/:library", async (c) => show(c, await libraryOf(c), begun(c)));
  app.post("/ask/:library", async (c) => take(c, await libraryOf(c)));
}

/** The library that the address names. @throws Refusal `not-found` */
export function libraryOf(c: Context<WebEnv>): Promise<Library> {
  const code = c.req.param("library") ?? "";
  return c.get("visit").act((ctx) => libraryCalled(ctx, code), { library: null });
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

async function show(c: Context<WebEnv>, library: Library, form: Shown): Promise<Response> {
  const { locale, act } = c.get("visit");
  const desk = await act((ctx) => askingDesk(ctx, library));
  return page(c, {
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
        action={`/ask/${library.code}`}
        knowledge={knowledgeView(c)}
      />
    ),
  });
}

async function take(c: Context<WebEnv>, library: Library): Promise<Response> {
  const { act, services, principal } = c.get("visit");
  const form = await readForm(c);
  const typed = {
    text: form.text("text").replaceAll("\r\n", "\n"),
    language: form.text("language"),
    queue: form.text("queue"),
    name: form.text("name"),
    email: form.text("email"),
  };
  const perhaps = form.text("seen") ? [] : await suggested(c, library, typed.text);
  if (perhaps.length > 0) return show(c, library, { typed, faults: {}, perhaps });
  const caller = clientAddress(c, services.config.TRUSTED_PROXIES);
  if (services.config.NODE_ENV !== "test" && !askPace(caller)) throw refusal("too-many-inquiries");
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
    return c.redirect(`/ask/q/${code}`, 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, library, { typed, faults: fault.fields, perhaps: [] });
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
