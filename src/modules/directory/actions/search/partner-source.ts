import { locales } from "#kernel/i18n";
import type { SearchSource } from "#kernel/manifest";
import type { SearchDocument } from "#kernel/search";
import { words } from "../../messages/index.ts";
import type { Partner } from "../../model/entries.ts";
import { plainName } from "../../model/face.ts";
import { texts } from "../../model/texts.ts";
import { partnerCodesAfter } from "../../store/codes.ts";
import { readPartners } from "../../store/read-partners.ts";

/** How partner organisations come into the one search; found in the scope of the members they work with. */
export const partnerSource: SearchSource = {
  schema: {
    kind: "partner",
    text: {
      name: { weight: 8, completes: true },
      place: { weight: 3 },
      kind: { weight: 2 },
      offers: { weight: 1 },
    },
    facets: ["type", "language", "country"],
    numbers: [],
    sortKeys: ["name"],
  },
  load: async (ctx, codes) => (await readPartners(ctx, codes)).map(documentOf),
  ids: partnerCodesAfter,
};

function documentOf(partner: Partner): SearchDocument {
  const { code, kind, address, languages } = partner;
  return {
    kind: "partner",
    id: code,
    rank: 30_000,
    text: {
      name: [...texts(partner.name), code],
      place: address.locality ? [address.locality] : [],
      kind: locales.map((locale) => words(locale)(`partner-${kind}`)),
      offers: texts(partner.offers),
    },
    facets: {
      type: [kind],
      language: languages,
      country: address.country ? [address.country] : [],
    },
    numbers: {},
    sortKeys: { name: plainName(partner.name).toLowerCase() },
    scope: partner.libraries,
  };
}
