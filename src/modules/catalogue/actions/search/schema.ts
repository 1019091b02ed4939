import { locales } from "#kernel/i18n";
import type { SearchSchema } from "#kernel/search";

/** The kind under which titles are found. */
export const TITLE_KIND = "title";

/** How titles are searched, counted and sorted. */
export const titleSchema: SearchSchema = {
  kind: TITLE_KIND,
  text: {
    title: { weight: 8, completes: true },
    "other-title": { weight: 4 },
    author: { weight: 5, completes: true },
    subject: { weight: 3, completes: true },
    series: { weight: 2 },
    identifier: { weight: 6 },
    responsibility: { weight: 2 },
    publisher: { weight: 1 },
    place: { weight: 1 },
    note: { weight: 1 },
  },
  facets: [
    "library",
    "availability",
    "available-at",
    "branch",
    "form",
    "language",
    "decade",
    "subject",
    "author",
    "class",
    "holders",
  ],
  // "added" in seconds since 1970
  numbers: ["year", "held-by", "copies", "added"],
  sortKeys: ["title", "author"],
  // All in which pages can be asked for: code, so that no index depends on what a network writes of itself.
  orders: locales,
};
