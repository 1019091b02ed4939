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
import { type ReaderWay, readerWay } from "./reader-way.ts";
import { threadDocument } from "./thread-document.tsx";
import { transcript } from "./transcript.ts";

/** With the code, or as the signed-in reader who asked. */
const WAYS = ["/ask/q/:code", "/my/questions/:id"];

/** A reader's own conversation, for whoever has its code, and for who asked it while signed in. */
export function conversationRoutes(app: Hono<WebEnv>): void {
  app.post("/ask/q", async (c) => {
    const typed = (await readForm(c)).text("code");
    const code = readCode(typed);
    return c.redirect(code ? `/ask/q/${code}` : `/ask?code=${encodeURIComponent(typed)}`, 303);
  });
  for (const at of WAYS) {
    app.get(at, show);
    app.get(`${at}/thread`, async (c) => secretly(await threadDocument(c, readerWay(c).key)));
    app.get(`${at}/transcript`, async (c) => secretly(await transcript(c, readerWay(c).key)));
    app.post(`${at}/messages`, say);
    app.post(`${at}/address`, saveAddress);
    app.post(`${at}/rating`, rate);
    app.post(`${at}/end`, end);
    app.get(`${at}/erasure`, askToErase);
    app.post(`${at}/erasure`, erase);
  }
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
  const way = readerWay(c);
  const inquiry = await found(c, way);
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
          way={way}
          inquiry={inquiry}
          live={await liveForReader(visit, way.key, inquiry)}
          typed={wrong?.typed ?? {}}
          faults={wrong?.faults ?? {}}
          done={(!wrong && done) || null}
        />
      ),
    }),
  );
}

/** The inquiry, or the page that says there is none of this code. */
async function found(c: Context<WebEnv>, { key, code }: ReaderWay) {
  try {
    return await ownInquiry(c.get("visit"), key);
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== "not-found" || code === null) throw fault;
    return c.redirect(`/ask?code=${encodeURIComponent(code)}`, 303);
  }
}

async function say(c: Context<WebEnv>): Promise<Response> {
  const form = await readForm(c);
  const { key, home } = readerWay(c);
  const body = form.text("body").replaceAll("\r\n", "\n");
  return trying(c, { body }, () =>
    sayInOwn(c.get("visit"), key, { clientId: newId(), body }).then(() => `${home}#say`),
  );
}

async function saveAddress(c: Context<WebEnv>): Promise<Response> {
  const email = (await readForm(c)).text("email");
  const { key, home } = readerWay(c);
  return trying(c, { email }, () =>
    mailOwn(c.get("visit"), key, email).then(() => `${home}?done=mail`),
  );
}

async function rate(c: Context<WebEnv>): Promise<Response> {
  const form = await readForm(c);
  const { key, home } = readerWay(c);
  const rating = { satisfaction: Number(form.text("satisfaction")), words: form.text("words") };
  return trying(c, { words: rating.words }, () =>
    rateOwn(c.get("visit"), key, rating).then(() => `${home}?done=rated`),
  );
}

async function end(c: Context<WebEnv>): Promise<Response> {
  const { key, home } = readerWay(c);
  await endOwn(c.get("visit"), key);
  return c.redirect(home, 303);
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
  const { key, home } = readerWay(c);
  await ownInquiry(c.get("visit"), key);
  return secretly(
    page(c, {
      title: askWords(locale)("erase-title"),
      noIndex: true,
      width: "narrow",
      body: <ErasePage locale={locale} home={home} />,
    }),
  );
}

async function erase(c: Context<WebEnv>): Promise<Response> {
  const { locale } = c.get("visit");
  await eraseOwn(c.get("visit"), readerWay(c).key);
  return secretly(
    page(c, {
      title: askWords(locale)("erased"),
      noIndex: true,
      width: "narrow",
      body: <ErasedPage locale={locale} />,
    }),
  );
}

/** The address is the key: it is kept nowhere on the way. */
function secretly(answer: Response): Response {
  answer.headers.set("cache-control", "private, no-store");
  answer.headers.set("referrer-policy", "no-referrer");
  return answer;
}
