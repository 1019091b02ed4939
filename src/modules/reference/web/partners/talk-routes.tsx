import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { newId } from "#kernel/ids";
import { liveToken } from "#kernel/realtime";
import type { Ctx } from "#kernel/tenancy";
import { page } from "#ui";
import { endTalk, rejectTicket } from "../../actions/federation/desk/end-talk.ts";
import { readTalkAtDesk } from "../../actions/federation/desk/read-talks.ts";
import { sayInTalk } from "../../actions/federation/desk/say-in-talk.ts";
import { releaseTicket, takeTalk } from "../../actions/federation/desk/take-talk.ts";
import { deskWords } from "../../messages/desk-index.ts";
import { partnersWords } from "../../messages/partners-index.ts";
import { inquiryIdOf } from "../desk/show-inquiry.tsx";
import { AT_DESK_ELEMENT } from "../desk/at-desk.ts";
import { type ReferenceDesk, referenceDeskOf } from "../desk/reference-desk.ts";
import { deskKey } from "../live/inquiry-stream.tsx";
import { type LiveThread, lineWords } from "../live/live-thread.ts";
import { TalkPage } from "./talk-page.tsx";
import { TALK_STREAM } from "./talk-stream.tsx";

const AT = "/desk/:code/ask/partners/:id";

type Hand = Awaited<ReturnType<typeof readTalkAtDesk>>;
type Act = (ctx: Ctx, id: string, form: Form) => Promise<unknown>;
/** What is done, and where it leads: what ends a talk leads to the desk, for the talk is gone. */
type Way = { readonly act: Act; readonly to: "talk" | "desk"; readonly done?: string };

const WAYS: Readonly<Record<string, Way>> = {
  claims: { act: takeTalk, to: "talk" },
  messages: { act: say, to: "talk" },
  end: { act: (ctx, id) => endTalk(ctx, id, "answered"), to: "desk", done: "ended-notice" },
  ticket: { act: (ctx, id) => endTalk(ctx, id, "ticket"), to: "desk", done: "parked-notice" },
  return: { act: (ctx, id) => endTalk(ctx, id, "returned"), to: "desk", done: "given-back" },
  release: { act: releaseTicket, to: "desk", done: "given-back" },
  rejection: {
    act: (ctx, id, form) => rejectTicket(ctx, id, form.text("reason")),
    to: "desk",
    done: "ended-notice",
  },
};

/** A partner's talk at the desk, and all that is done with it. */
export function talkRoutes(app: Hono<WebEnv>): void {
  app.get(AT, (c) => show(c));
  for (const [name, way] of Object.entries(WAYS)) app.post(`${AT}/${name}`, (c) => go(c, way));
}

function say(ctx: Ctx, id: string, form: Form): Promise<number> {
  const kind = form.text("kind") === "clarification" ? "clarification" : "message";
  return sayInTalk(ctx, id, { clientId: newId(), body: form.text("body"), kind });
}

async function go(c: Context<WebEnv>, { act, to, done }: Way): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = inquiryIdOf(c);
  const form = await readForm(c);
  let number: unknown;
  try {
    number = await desk.act((ctx) => act(ctx, id, form));
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, { typed: form.values, faults: fault.fields });
  }
  // The answer to a ticket ends it, too.
  if (to === "desk" || number === 0)
    return c.redirect(`${desk.home}?done=${done ?? "ended-notice"}`, 303);
  return c.redirect(`${desk.home}/partners/${id}`, 303);
}

type Wrong = {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

const NOTHING_WRONG: Wrong = { typed: {}, faults: {} };

async function show(c: Context<WebEnv>, wrong = NOTHING_WRONG): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = inquiryIdOf(c);
  const hand = await desk.act((ctx) => readTalkAtDesk(ctx, id));
  const live = await liveFor(c, desk, hand);
  const { libraryName: library, partner } = hand.talk;
  return page(c, {
    title: partnersWords(desk.locale)("of-partner", { library, partner }),
    status: wrong === NOTHING_WRONG ? 200 : 422,
    noIndex: true,
    width: "wide",
    elements: [AT_DESK_ELEMENT, "reference/thread"],
    // Until the partner has given the talk, its page looks again by itself.
    ...(hand.talk.state === "claimed" ? { refresh: 3 } : {}),
    body: <TalkPage desk={desk} hand={hand} live={live} {...wrong} />,
  });
}

/** Only a talk is followed; a ticket stands still. */
async function liveFor(
  c: Context<WebEnv>,
  desk: ReferenceDesk,
  { talk: { id, state }, entries }: Hand,
): Promise<LiveThread | null> {
  if (state !== "talking") return null;
  return {
    token: await liveToken(c.get("visit")),
    kind: TALK_STREAM,
    stream: id,
    key: deskKey(desk.library.id),
    after: entries.at(-1)?.sequence ?? 0,
    words: lineWords(deskWords(desk.locale), desk.locale),
  };
}
