import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { newId } from "#kernel/ids";
import { page } from "#ui";
import {
  endOwn,
  eraseOwn,
  mailOwn,
  ownInquiry,
  rateOwn,
  sayInOwn,
} from "../../actions/reader/own-inquiry.ts";
import { askWords } from "../../messages/ask-index.ts";
import { readCode } from "../../model/inquiry/reader-code.ts";
import { liveForReader } from "../live/reader-live.ts";
import { ConversationPage } from "./conversation-page.tsx";
import { ErasedPage, ErasePage } from "./erase-page.tsx";
import { threadDocument } from "./thread-document.tsx";
import { transcript } from "./transcript.ts";

const AT = "/ask/q/:code";

/** A reader's own conversation, for whoever has its code. */
export function conversationRoutes(app: Hono<WebEnv>): void {
  app.post("/ask/q", async (c) => {
    const typed = (await readForm(c)).text("code");
    const code = readCode(typed);
    return c.redirect(code ? `/ask/q/${code}` : `/ask?code=${encodeURIComponent(typed)}`, 303);
  });
  app.get(AT, show);
  app.get(`${AT}/thread`, async (c) => secretly(await threadDocument(c, codeOf(c))));
  app.get(`${AT}/transcript`, async (c) => secretly(await transcript(c, codeOf(c))));
  app.post(`${AT}/messages`, say);
  app.post(`${AT}/address`, saveAddress);
  app.post(`${AT}/rating`, rate);
  app.post(`${AT}/end`, end);
  app.get(`${AT}/erasure`, askToErase);
  app.post(`${AT}/erasure`, erase);
}

/** @throws Refusal `not-found` for what is no code */
function codeOf(c: Context): string {
  const code = readCode(c.req.param("code") ?? "");
  if (code === null) throw new Refusal("not-found");
  return code;
}

type Wrong = {
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
};

async function show(c: Context<WebEnv>): Promise<Response> {
  return shown(c);
}

async function shown(c: Context<WebEnv>, wrong?: Wrong): Promise<Response> {
  const visit = c.get("visit");
  const code = codeOf(c);
  const inquiry = await found(c, code);
  if (inquiry instanceof Response) return inquiry;
  const t = askWords(visit.locale);
  const done = { mail: t("mail-saved"), rated: t("survey-thanks") }[c.req.query("done") ?? ""];
  return secretly(
    page(c, {
      title: t("your-question"),
      status: wrong ? 422 : 200,
      noIndex: true,
      width: "narrow",
      elements: ["copy", "reference/thread"],
      body: (
        <ConversationPage
          locale={visit.locale}
          code={code}
          inquiry={inquiry}
          live={await liveForReader(visit, code, inquiry)}
          typed={wrong?.typed ?? {}}
          faults={wrong?.faults ?? {}}
          done={(!wrong && done) || null}
        />
      ),
    }),
  );
}

/** The inquiry, or the page that says there is none of this code. */
async function found(c: Context<WebEnv>, code: string) {
  try {
    return await ownInquiry(c.get("visit"), code);
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== "not-found") throw fault;
    return c.redirect(`/ask?code=${encodeURIComponent(code)}`, 303);
  }
}

async function say(c: Context<WebEnv>): Promise<Response> {
  const form = await readForm(c);
  const code = codeOf(c);
  const body = form.text("body").replaceAll("\r\n", "\n");
  return trying(c, { body }, () =>
    sayInOwn(c.get("visit"), code, { clientId: newId(), body }).then(() => `/ask/q/${code}#say`),
  );
}

async function saveAddress(c: Context<WebEnv>): Promise<Response> {
  const email = (await readForm(c)).text("email");
  const code = codeOf(c);
  return trying(c, { email }, () =>
    mailOwn(c.get("visit"), code, email).then(() => `/ask/q/${code}?done=mail`),
  );
}

async function rate(c: Context<WebEnv>): Promise<Response> {
  const form = await readForm(c);
  const code = codeOf(c);
  const rating = { satisfaction: Number(form.text("satisfaction")), words: form.text("words") };
  return trying(c, { words: rating.words }, () =>
    rateOwn(c.get("visit"), code, rating).then(() => `/ask/q/${code}?done=rated`),
  );
}

async function end(c: Context<WebEnv>): Promise<Response> {
  const code = codeOf(c);
  await endOwn(c.get("visit"), code);
  return c.redirect(`/ask/q/${code}`, 303);
}

/** Does it and leads on; what was typed wrong is shown again. */
async function trying(
  c: Context<WebEnv>,
  typed: Readonly<Record<string, string>>,
  act: () => Promise<string>,
): Promise<Response> {
  try {
    return c.redirect(await act(), 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return shown(c, { typed, faults: fault.fields });
  }
}

async function askToErase(c: Context<WebEnv>): Promise<Response> {
  const { locale } = c.get("visit");
  const code = codeOf(c);
  await ownInquiry(c.get("visit"), code);
  return secretly(
    page(c, {
      title: askWords(locale)("erase-title"),
      noIndex: true,
      width: "narrow",
      body: <ErasePage locale={locale} code={code} />,
    }),
  );
}

async function erase(c: Context<WebEnv>): Promise<Response> {
  const { locale } = c.get("visit");
  await eraseOwn(c.get("visit"), codeOf(c));
  return secretly(
    page(c, {
      title: askWords(locale)("erased"),
      noIndex: true,
      width: "narrow",
      body: <ErasedPage locale={locale} />,
    }),
  );
}

/**
 * The address is the key: it is kept nowhere on the way, and told to no other site. Within ours it may be: under
 * `no-referrer` the forms of the page would come without their origin (Fetch, `Origin` header) and be refused as forged.
 */
function secretly(answer: Response): Response {
  answer.headers.set("cache-control", "private, no-store");
  answer.headers.set("referrer-policy", "same-origin");
  return answer;
}
