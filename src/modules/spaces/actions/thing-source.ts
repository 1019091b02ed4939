import type { SearchSource } from "#kernel/manifest";
import type { SearchDocument } from "#kernel/search";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { locales } from "#kernel/i18n";
import { bookingWords } from "../messages/booking-index.ts";
import { bookableIdsAfter, readBookables } from "../store/bookables.ts";

/** The kind under which things that can be booked are found. */
export const BOOKABLE = "bookable";

/** How things that readers can book come into the one search, with the words for their kind in all languages. */
export const thingSource: SearchSource = {
  schema: {
    kind: BOOKABLE,
    text: {
      name: { weight: 8, completes: true },
      kind: { weight: 2 },
      about: { weight: 1 },
    },
    facets: [],
    numbers: [],
    sortKeys: ["name"],
  },
  load: loadDocuments,
  ids: bookableIdsAfter,
};

async function loadDocuments(ctx: Ctx, ids: readonly string[]): Promise<readonly SearchDocument[]> {
  const codes = new Map((await allLibraries(ctx)).map(({ id, code }) => [id, code]));
  const things = await readBookables(ctx, ids);
  return things
    .filter(({ withdrawnAt, audience }) => withdrawnAt === null && audience !== "staff")
    .map(({ id, library, name, kind, about }) => ({
      kind: BOOKABLE,
      id,
      rank: 20_000,
      text: {
        name: [name],
        kind: locales.map((locale) => bookingWords(locale)(`kind-${kind}`)),
        about: [about],
      },
      facets: {},
      numbers: {},
      sortKeys: { name: name.toLowerCase() },
      scope: [codes.get(library) ?? ""],
    }));
}
