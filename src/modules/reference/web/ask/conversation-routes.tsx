import type { Context, Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { newId } from "#kernel/ids";
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
import { ErasedPage, ErasePage } from "./erase-page.tsx";
import { OWN_PLACES, ownPlace } from "./own-place.ts";
import { readerPage, secretly } from "./reader-page.tsx";
import { showOwn, trying } from "./show-own.tsx";
import { threadDocument } from "./thread-document.tsx";
import { transcript } from "./transcript.ts";

/** A reader's own conversation, for whoever has its code, and for who asked it while signed in. */
export function conversationRoutes(app: Hono<WebEnv>): void {
  app.post("/ask/q", async (c) => {
    const typed = (await readForm(c)).text("code");
    const code = readCode(typed);
    return c.redirect(code ? `/ask/q/${code}` : `/ask?code=${encodeURIComponent(typed)}`, 303);
  });
  for (const at of OWN_PLACES) {
    app.get(at, (c) => showOwn(c));
    app.get(`${at}/thread`, async (c) => secretly(await threadDocument(c, ownPlace(c))));
    app.get(`${at}/transcript`, async (c) => secretly(await transcript(c, ownPlace(c).key)));
    app.post(`${at}/messages`, say);
    app.post(`${at}/address`, saveAddress);
    app.post(`${at}/rating`, rate);
    app.post(`${at}/end`, end);
    app.get(`${at}/erasure`, askToErase);
    app.post(`${at}/erasure`, erase);
  }
}

async function say(c: Context<WebEnv>): Promise<Response> {
  const form = await readForm(c);
  const { key, to } = ownPlace(c);
  const body = form.text("body").replaceAll("\r\n", "\n");
  return trying(c, { body }, async () => {
    await sayInOwn(c.get("visit"), key, { clientId: newId(), body });
    return `${to()}#say`;
  });
}

async function saveAddress(c: Context<WebEnv>): Promise<Response> {
  const email = (await readForm(c)).text("email");
  const { key, to } = ownPlace(c);
  return trying(c, { email }, async () => {
    await mailOwn(c.get("visit"), key, email);
    return to("", { done: "mail" });
  });
}

async function rate(c: Context<WebEnv>): Promise<Response> {
  const form = await readForm(c);
  const { key, to } = ownPlace(c);
  const rating = { satisfaction: Number(form.text("satisfaction")), words: form.text("words") };
  return trying(c, { words: rating.words }, async () => {
    await rateOwn(c.get("visit"), key, rating);
    return to("", { done: "rated" });
  });
}

async function end(c: Context<WebEnv>): Promise<Response> {
  const { key, to } = ownPlace(c);
  await endOwn(c.get("visit"), key);
  return c.redirect(to(), 303);
}

async function askToErase(c: Context<WebEnv>): Promise<Response> {
  const { locale } = c.get("visit");
  const place = ownPlace(c);
  await ownInquiry(c.get("visit"), place.key);
  return secretly(
    readerPage(c, {
      title: askWords(locale)("erase-title"),
      noIndex: true,
      width: "narrow",
      body: <ErasePage locale={locale} place={place} />,
    }),
  );
}

async function erase(c: Context<WebEnv>): Promise<Response> {
  const { locale } = c.get("visit");
  await eraseOwn(c.get("visit"), ownPlace(c).key);
  return secretly(
    readerPage(c, {
      title: askWords(locale)("erased"),
      noIndex: true,
      width: "narrow",
      body: <ErasedPage locale={locale} />,
    }),
  );
}
