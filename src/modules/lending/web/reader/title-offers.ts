import type { Offer, TitleOffers } from "#kernel/manifest";
import { type TitleOutlook, titleOutlook } from "../../actions/reader/title-outlook.ts";
import { moneyWords } from "../../messages/money-words.ts";
import { type RequestWords, requestWords } from "../../messages/reader-request-index.ts";
import type { Locale } from "#kernel/i18n";

/** What lending offers for a title that cannot be had at home now, and for a citation that leads nowhere. */
export const requestOffers: TitleOffers = {
  forTitle: async (ctx, { id, atHome }): Promise<Offer | null> => {
    if (atHome) return null;
    const outlook = await titleOutlook(ctx, id);
    if (!outlook) return null;
    const t = requestWords(ctx.locale);
    return {
      href: `/request/title/${id}`,
      label: t(outlook.want === "copy" ? "request-part" : "request-title"),
      note: howSoon(ctx.locale, t, outlook),
    };
  },
  forCitation: (locale, openUrl) => {
    const t = requestWords(locale);
    return {
      href: `/request?${openUrl}`,
      label: t("request-this"),
      note: t("request-this-note"),
    };
  },
};

function howSoon(locale: Locale, t: RequestWords, { days, readerPays }: TitleOutlook): string {
  if (!days) return t("outlook-choose");
  const cost = readerPays ? moneyWords(locale, readerPays.amount, readerPays.currency) : "none";
  return t("outlook", { soonest: days.soonest, latest: days.latest, cost });
}
