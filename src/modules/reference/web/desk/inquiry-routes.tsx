import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId, type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { usedCanned } from "../../actions/canned/offer-canned.ts";
import { setDue } from "../../actions/inquiry/set-due.ts";
import { assign, classify } from "../../actions/inquiry/care.ts";
import { merge } from "../../actions/inquiry/merge.ts";
import { claim } from "../../actions/inquiry/claim.ts";
import { end, parkInquiry, reopen } from "../../actions/inquiry/end.ts";
import { callIn, letGo, passOn, stepIn } from "../../actions/inquiry/hand-on.ts";
import { staffSays } from "../../actions/inquiry/say.ts";
import { articleFromInquiry } from "../../actions/inquiry/article-from-inquiry.ts";
import { idsIn } from "../canned/pick-routes.ts";
import { referenceDeskOf } from "./reference-desk.ts";
import { AT_INQUIRY, inquiryIdOf, showInquiry, tryingAtDesk } from "./show-inquiry.tsx";

type Act = (ctx: Ctx, id: string, form: Form) => Promise<unknown>;
/** What is done, and where it leads: to the inquiry with a line about it, or to the desk where it is gone. */
type Way = { readonly act: Act; readonly done: string; readonly to: "inquiry" | "desk" };

const library = (form: Form): LibraryId => {
  const id = form.text("library");
  if (!isId(id)) throw new InvalidInput({ library: "choice-unknown" });
  return id as LibraryId;
};

const levelIn = (typed: string): number | null => (typed === "" ? null : Number(typed));

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
        ...("kind" in form.values ? { kind: form.text("kind") || null } : {}),
        ...("readLevel" in form.values ? { readLevel: levelIn(form.text("readLevel")) } : {}),
      }),
    done: "saved",
    to: "inquiry",
  },
  due: { act: (ctx, id, form) => setDue(ctx, id, form.text("due")), done: "saved", to: "inquiry" },
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
  app.get(AT_INQUIRY, (c) => showInquiry(c));
  app.post(`${AT_INQUIRY}/article`, makeArticle);
  for (const [name, way] of Object.entries(WAYS))
    app.post(`${AT_INQUIRY}/${name}`, (c) => go(c, way));
}

async function say(ctx: Ctx, id: string, form: Form): Promise<void> {
  const kind = form.text("kind") === "note" ? "note" : "message";
  const body = form.text("body").replaceAll("\r\n", "\n");
  await staffSays(ctx, id, { clientId: newId(), body }, kind);
  await usedCanned(ctx, idsIn(form.text("canned")));
}

async function go(c: Context<WebEnv>, { act, done, to }: Way): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = inquiryIdOf(c);
  const form = await readForm(c);
  return tryingAtDesk(c, form.values, async () => {
    await desk.act((ctx) => act(ctx, id, form));
    const query = done ? `?done=${done}` : "";
    return to === "desk" ? `${desk.home}${query}` : `${desk.home}/inquiries/${id}${query}`;
  });
}

/** Begins an article from what was asked and answered, without who asked. */
async function makeArticle(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = inquiryIdOf(c);
  const article = await desk.act((ctx) => articleFromInquiry(ctx, id));
  return c.redirect(`${desk.home}/knowledge/${article}`, 303);
}
