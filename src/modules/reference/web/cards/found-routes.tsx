import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { findCards } from "../../actions/cards/load-cards.ts";
import { inquiryAtHand } from "../../actions/inquiry/at-hand.ts";
import { cardsWords } from "../../messages/cards-index.ts";
import { referenceDeskOf } from "../desk/reference-desk.ts";
import { AT_INQUIRY, inquiryIdOf } from "../desk/show-inquiry.tsx";
import { FoundPage } from "./found-page.tsx";

/** Where staff look for a title to hand to a reader. */
export function foundRoutes(app: Hono<WebEnv>): void {
  app.get(`${AT_INQUIRY}/titles`, show);
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const id = inquiryIdOf(c);
  const words = (c.req.query("words") ?? "").trim().slice(0, 200);
  const { row, found } = await desk.act(async (ctx) => ({
    row: (await inquiryAtHand(ctx, id)).row,
    found: await findCards(ctx, c.get("linkCards"), words),
  }));
  return page(c, {
    title: cardsWords(desk.locale)("find-title"),
    noIndex: true,
    body: (
      <FoundPage
        locale={desk.locale}
        words={words}
        found={found}
        inquiry={`${desk.home}/inquiries/${id}`}
        subject={row.subject || row.code}
      />
    ),
  });
}
