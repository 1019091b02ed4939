import { z } from "zod";
import { formatDateTime } from "#kernel/i18n";
import { defineNotice } from "#kernel/notices";
import { bookingWords } from "../messages/booking-index.ts";

const params = z.object({
  occasion: z.enum(["booked", "called-off"]),
  what: z.string(),
  where: z.string(),
  /** ISO 8601, and the zone by whose clock it is told. */
  at: z.string(),
  zone: z.string(),
  why: z.string(),
});

/** A booking of one's own: made, or called off by its library. */
export const BOOKING_NEWS = defineNotice({
  name: "spaces.booking",
  params,
  words: (locale) => {
    const t = bookingWords(locale);
    const values = ({ what, where, at, zone, why }: z.output<typeof params>) => ({
      what,
      where,
      why,
      when: formatDateTime(locale, Temporal.Instant.from(at), zone),
    });
    return {
      label: t("news-label"),
      outline: t("news-outline"),
      title: (news) => t(`news-${news.occasion}`, values(news)),
      text: (news) => t(`news-${news.occasion}-text`, values(news)),
    };
  },
});
