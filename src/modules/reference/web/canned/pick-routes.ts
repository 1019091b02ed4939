import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { cannedFor, usedCanned } from "../../actions/canned/offer-canned.ts";
import { readDeskInquiry } from "../../actions/desk/read-inquiry.ts";
import { cannedWords } from "../../messages/canned-index.ts";
import { referenceDeskOf } from "../desk/reference-desk.ts";
import { pickNotes } from "./pick-notes.ts";

const AT = "/desk/:code/ask/inquiries/:id";

/** What the page of an inquiry asks for while one writes. */
export function cannedPickRoutes(app: Hono<WebEnv>): void {
  app.get(`${AT}/canned.json`, give);
  app.post(`${AT}/canned/uses`, count);
}

async function give(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = c.req.param("id") ?? "";
  if (!isId(id)) throw new Refusal("not-found");
  const { offers, language } = await desk.act(async (ctx) => {
    const inquiry = await readDeskInquiry(ctx, id);
    return { offers: await cannedFor(ctx, inquiry), language: inquiry.row.language };
  });
  const t = cannedWords(desk.locale);
  const answers = offers.map((offer) => ({
    id: offer.id,
    name: offer.name,
    owner: t(`owner-${offer.owner}`),
    text: offer.text,
    notes: pickNotes(desk.locale, offer, language),
  }));
  c.header("cache-control", "private, no-store");
  return c.json(answers);
}

/** Whoever puts a text into an answer by script says so; which answer it was is not kept. */
async function count(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const ids = idsIn((await readForm(c)).text("canned"));
  await desk.act((ctx) => usedCanned(ctx, ids));
  return c.body(null, 204);
}

/** Ids with spaces between, as a form carries them. */
export function idsIn(typed: string): readonly string[] {
  return typed.split(/\s+/).filter(Boolean);
}
