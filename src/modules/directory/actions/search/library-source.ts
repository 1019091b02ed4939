import { locales } from "#kernel/i18n";
import type { SearchSource } from "#kernel/manifest";
import type { SearchDocument } from "#kernel/search";
import { words } from "../../messages/index.ts";
import type { LibraryEntry } from "../../model/entries.ts";
import { plainName } from "../../model/face.ts";
import { texts } from "../../model/texts.ts";
import { libraryCodesAfter } from "../../store/codes.ts";
import { readMembers } from "../read-directory.ts";

/** How member libraries come into the one search; each is found in its own scope. */
export const librarySource: SearchSource = {
  schema: {
    kind: "library",
    text: {
      name: { weight: 8, completes: true },
      branch: { weight: 4 },
      place: { weight: 3 },
      kind: { weight: 2 },
      about: { weight: 1 },
    },
    facets: ["type", "language", "country"],
    numbers: [],
    sortKeys: ["name"],
  },
  load: async (ctx, codes) => (await readMembers(ctx, codes)).map(documentOf),
  ids: libraryCodesAfter,
};

function documentOf(library: LibraryEntry): SearchDocument {
  const { code, kind, symbol, country, branches } = library;
  return {
    kind: "library",
    id: code,
    rank: 40_000,
    text: {
      name: [...texts(library.name), code, ...(symbol ? [symbol] : [])],
      branch: branches.flatMap(({ name }) => texts(name)),
      place: [...new Set(branches.flatMap(({ address }) => address.locality ?? []))],
      kind: locales.map((locale) => words(locale)(`kind-${kind}`)),
      about: texts(library.about),
    },
    facets: { type: [kind], language: library.languages, country: country ? [country] : [] },
    numbers: {},
    sortKeys: { name: plainName(library.name).toLowerCase() },
    scope: [code],
  };
}
