import type { Card, LinkCard, TitleOffers } from "#kernel/manifest";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { findTitles } from "../../actions/finding/find-titles.ts";
import { titlesThatDo } from "../../actions/lending/copies-to-lend.ts";
import { titleRows } from "../../actions/title-rows.ts";
import { findWords } from "../../messages/pages-index.ts";
import { emptyQuery } from "../../model/finding/title-query.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { type Fact, factOf } from "../find/fact.ts";
import { factText, heldOf, moreText, sourceOf } from "../find/result-row.tsx";
import { textLanguage } from "../languages.ts";
import { type Places, readPlaces } from "../places.ts";
import { offersFor } from "../titles/offer-links.tsx";

/** So many are found for whoever looks for one. */
const FOUND = 6;

/** Titles as cards: where and how soon they can be had, as seen from the library in whose name it is looked. */
export function titleCard(offers: () => readonly TitleOffers[]): LinkCard {
  return {
    path: /^\/titles\/([0-9a-f-]{36})$/,
    load: async (ctx, [, id = ""]) => {
      const [live] = await titlesThatDo(ctx, id, false);
      const [row] = live ? await titleRows(ctx, [live]) : [];
      return row ? cardOf(row, await placesHere(ctx), ctx).card : null;
    },
    find: async (ctx, words) => {
      const query = { ...emptyQuery, words };
      const { rows } = await findTitles(ctx, query, { limit: FOUND, facets: false });
      const places = await placesHere(ctx);
      const cards: Card[] = [];
      for (const row of rows) {
        const { card, fact } = cardOf(row, places, ctx);
        const title = { id: row.id, atHome: fact.state === "here" };
        cards.push({ ...card, offers: await offersFor(ctx, offers(), title) });
      }
      return cards;
    },
  };
}

async function placesHere(ctx: Ctx): Promise<Places> {
  const library = (await allLibraries(ctx)).find(({ id }) => id === ctx.library) ?? null;
  return readPlaces(ctx, { library, locale: ctx.locale });
}

function cardOf(
  row: TitleRow,
  places: Places,
  { locale }: Pick<Ctx, "locale">,
): { readonly card: Card; readonly fact: Fact } {
  const setting = { t: findWords(locale), places };
  const { held, copies } = heldOf(row);
  const fact = factOf(sourceOf(held, copies, places));
  const made = [row.authors.slice(0, 3).join("; ") || row.responsibility, row.year];
  const card: Card = {
    href: `/titles/${row.id}`,
    title: [row.title, row.subtitle].filter(Boolean).join(": "),
    lang: textLanguage(row.title, row.languages[0]) ?? null,
    by: made.filter(Boolean).join(", ") || null,
    picture: `/covers/${row.id}.svg`,
    fact: {
      state: fact.state,
      text: factText(fact, setting),
      more: moreText(fact, setting) ?? null,
      live: places.home && `/titles/${row.id}/live?seen-from=${places.home.code}`,
    },
    offers: [],
  };
  return { card, fact };
}
