import type { LinkCard } from "#kernel/manifest";
import { wantedTitle } from "../../actions/reader/wanted-title.ts";
import { requestOffers } from "./title-offers.ts";

/** The form that requests a title, as a card: what is requested, how soon it comes, and the way to the form. */
export const requestCard: LinkCard = {
  path: /^\/request\/title\/([0-9a-f-]{36})$/,
  load: async (ctx, [, id = ""]) => {
    const wanted = await wantedTitle(ctx, id);
    const offer = wanted && (await requestOffers.forTitle(ctx, { id: wanted.id, atHome: false }));
    if (!offer) return null;
    const { title, authors, responsibility, year } = wanted.row;
    const made = [authors.slice(0, 3).join("; ") || responsibility, year];
    return {
      href: `/titles/${wanted.id}`,
      title,
      lang: null,
      by: made.filter(Boolean).join(", ") || null,
      picture: `/covers/${wanted.id}.svg`,
      fact: null,
      offers: [offer],
    };
  },
};
