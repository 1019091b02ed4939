import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId, type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { cannedFor, usedCanned } from "../../actions/canned/offer-canned.ts";
import { type DeskInquiry, readDeskInquiry } from "../../actions/desk/read-inquiry.ts";
import { assign, classify, colleagues } from "../../actions/inquiry/care.ts";
import { merge } from "../../actions/inquiry/merge.ts";
import { claim } from "../../actions/inquiry/claim.ts";
import { end, parkInquiry, reopen } from "../../actions/inquiry/end.ts";
import { callIn, letGo, passOn, stepIn } from "../../actions/inquiry/hand-on.ts";
import { staffSays } from "../../actions/inquiry/say.ts";
import { libraryNames } from "../../actions/library-names.ts";
import { articleFromInquiry } from "../../actions/inquiry/article-from-inquiry.ts";
import { suggestAnswers } from "../../actions/knowledge/suggest-answers.ts";
import { isDeskKey } from "../../messages/desk-index.ts";
import { idsIn } from "../canned/pick-routes.ts";
import { liveForStaff } from "../live/staff-live.ts";
import { knowledgeView } from "../knowledge/view.ts";
import { InquiryPage } from "./inquiry-page.tsx";
import { referenceDeskOf } from "./reference-desk.ts";

const AT = "/desk/:code/ask/inquiries/:id";

type Act = (ctx: Ctx, id: string, form: Form) => Promise<unknown>;
/** What is done, and where it leads: to the inquiry with a line about it, or to the desk where it is gone. */
type Way = { readonly act: Act; readonly done: string; readonly to: "inquiry" | "desk" };

const library = (form: Form): LibraryId => {
  const id = form.text("library");
  if (!isId(id)) throw new InvalidInput({ library: "choice-unknown" });
  return id as LibraryId;
};

const WAYS: Readonly<Record<string, Way>> = {
  claims: { act: claim, done: "claimed-notice", to: "inquiry" },
  helpers: { act: stepIn, done: "claimed-notice", to: "inquiry" },
  messages: { act: say, done: "", to: "inquiry" },
  end: { act: (ctx, id) => end(ctx, id, "finish"), done: "ended-notice", to: "desk" },
  abuse: { act: (ctx, id) => end(ctx, id, "mark-abuse"), done: "ended-notice", to: "desk" },
  ticket: { act: parkInquiry, done: "parked-notice", to: "desk" },
  return: { act: letGo, done: "given-back", to: "desk" },
  reopening: { act: reopen, done: "saved", to: "inquiry" },
  transfer: {
    act: (ctx, id, form) => passOn(ctx, id, library(form)),
    done: "passed-on",
    to: "desk",
  },
  calls: {
    act: (ctx, id, form) => callIn(ctx, id, library(form)),
    done: "help-asked",
    to: "inquiry",
  },
  classification: {
    act: (ctx, id, form) =>
      classify(ctx, id, {
        kind: form.text("kind") || null,
        readLevel: form.text("readLevel") ? Number(form.text("readLevel")) : null,
      }),
    done: "saved",
    to: "inquiry",
  },
  assignment: {
    act: (ctx, id, form) => assign(ctx, id, form.text("assignee") || null),
    done: "saved",
    to: "inquiry",
  },
  merging: {
    act: (ctx, id, form) => merge(ctx, id, form.text("code")),
    done: "saved",
    to: "inquiry",
  },
};

/** One inquiry at the desk, and all that is done with it. */
export function inquiryRoutes(app: Hono<WebEnv>): void {
  app.get(AT, (c) => show(c));
  app.post(`${AT}/article`, makeArticle);
  for (const [name, way] of Object.entries(WAYS)) app.post(`${AT}/${name}`, (c) => go(c, way));
}

async function say(ctx: Ctx, id: string, form: Form): Promise<void> {
  const kind = form.text("kind") === "note" ? "note" : "message";
  const body = form.text("body").replaceAll("\r\n", "\n");
  await staffSays(ctx, id, { clientId: newId(), body }, kind);
  await usedCanned(ctx, idsIn(form.text("canned")));
}

/** @throws Refusal `not-found` for what is no id */
function idOf(c: Context): string {
  const id = c.req.param("id") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  return id;
}

async function go(c: Context<WebEnv>, { act, done, to }: Way): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = idOf(c);
  const form = await readForm(c);
  try {
    await desk.act((ctx) => act(ctx, id, form));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, { typed: form.values, faults: fault.fields });
  }
  const query = done ? `?done=${done}` : "";
  return c.redirect(
    to === "desk" ? `${desk.home}${query}` : `${desk.home}/inquiries/${id}${query}`,
    303,
  );
}

type Wrong = {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

async function show(c: Context<WebEnv>, wrong?: Wrong): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = idOf(c);
  const shown = await desk.act((ctx) => everything(ctx, id, c.req.query("canned")));
  const done = c.req.query("done") ?? "";
  const { row } = shown.inquiry;
  return page(c, {
    title: row.subject || row.code,
    status: wrong ? 422 : 200,
    noIndex: true,
    width: "wide",
    elements: ["reference/thread", "reference/canned"],
    body: (
      <InquiryPage
        desk={desk}
        {...shown}
        live={await liveForStaff(c.get("visit"), desk.library.id, shown.inquiry)}
        typed={wrong?.typed ?? {}}
        faults={wrong?.faults ?? {}}
        knowledge={knowledgeView(c, desk.library.timeZone)}
        done={!wrong && isDeskKey(done) ? desk.t(done) : null}
      />
    ),
  });
}

/** What the page shows; `wanted` is the id of a canned answer that was chosen. */
async function everything(ctx: Ctx, id: string, wanted: string | undefined) {
  const inquiry = await readDeskInquiry(ctx, id);
  const offers = await cannedFor(ctx, inquiry);
  return {
    inquiry,
    offers,
    picked: offers.find((offer) => offer.id === wanted) ?? null,
    perhaps: await suggestionsFor(ctx, inquiry),
    libraries: await libraryNames(ctx),
    colleagues: await colleagues(ctx),
  };
}

/** What the home library has written that may answer what its reader said last. */
async function suggestionsFor(ctx: Ctx, { entries, homeLibrary }: DeskInquiry) {
  const said = entries.filter(({ author, kind }) => author === "reader" && kind === "message");
  const text = said
    .slice(-3)
    .map(({ body }) => body)
    .join("\n")
    .slice(0, 2000);
  const library = { id: homeLibrary.id, code: homeLibrary.code };
  return suggestAnswers(ctx, { text, library, locale: ctx.locale, limit: 4 });
}

/** Begins an article from what was asked and answered, without who asked. */
async function makeArticle(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = idOf(c);
  const article = await desk.act((ctx) => articleFromInquiry(ctx, id));
  return c.redirect(`${desk.home}/knowledge/${article}`, 303);
}
