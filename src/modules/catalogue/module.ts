import { mayWorkAt } from "#kernel/access";
import { handles, type ModuleManifest, namedBy } from "#kernel/manifest";
import { auditedDeliveries } from "./actions/audited.ts";
import { HARVEST, HARVESTS_DUE } from "./actions/harvests/harvest-job.ts";
import { sourcesDrifted } from "./actions/harvests/watch-sources.ts";
import { IMPORT, IMPORT_AGAIN, RESUME_IMPORTS } from "./actions/imports/import-job.ts";
import { importsWaiting } from "./actions/imports/review-import.ts";
import { waitingQuestions } from "./actions/matching/questions.ts";
import { cataloguePrivacy } from "./actions/lists/privacy.ts";
import { offerFollower } from "./actions/offers/offer-titles.ts";
import { CHOOSE_LEADS } from "./actions/records/choose-leads.ts";
import { RENEW_MATCHING, REREAD_LIBRARY } from "./actions/records/renew-matching.ts";
import { REREAD } from "./actions/records/reread-records.ts";
import { NAME_WORKS } from "./actions/works/name-works.ts";
import { copiesCalled } from "./actions/copies-called.ts";
import { titleSource } from "./actions/search/title-source.ts";
import { refusalStatus } from "./errors.ts";
import { chooseLeadsAnew } from "./jobs/choose-leads.ts";
import { harvestSource, lookForHarvests } from "./jobs/harvest.ts";
import { loadDelivery, loadOn, lookForSilent } from "./jobs/load-delivery.ts";
import { nameUnnamedWorks } from "./jobs/name-works.ts";
import { renew, reread, rereadLibrary } from "./jobs/reread.ts";
import { isKey, words } from "./messages/index.ts";
import { isMatchingKey, matchingWords } from "./messages/matching-index.ts";
import { deskWords } from "./messages/pages-desk-index.ts";
import { listsPanel } from "./web/lists/panel.ts";
import { titleCard } from "./web/cards/title-card.ts";
import { type OfAllModules, routes } from "./web/routes.ts";
import { titleHarvest } from "./wire/harvest/title-harvest.ts";
import { z3950 } from "./wire/z3950/listener.ts";
import { filesNamed } from "./store/import-files.ts";

/**
 * The union catalogue: what the libraries have, on one shelf. A title's page shows what other modules
 * offer for it, so it is told how to ask for that; by itself it has no offers.
 */
export function catalogueModule(all: Partial<OfAllModules> = {}): ModuleManifest {
  const known = { offers: () => [], ...all };
  return {
    ...manifest,
    routes: (app) => routes(app, known),
    cards: [titleCard(known.offers)],
  };
}

const manifest: Omit<ModuleManifest, "routes" | "cards"> = {
  name: "catalogue",
  places: [{ place: "find", href: "/find" }],
  account: [listsPanel],
  desk: [
    {
      href: ({ code }) => `/desk/${code}/catalogue`,
      label: (locale) => deskWords(locale)("catalogue"),
      may: mayWorkAt,
      waiting: async (ctx) => (await importsWaiting(ctx)) + (await sourcesDrifted(ctx)),
    },
    {
      href: ({ code }) => `/desk/${code}/catalogue/matching`,
      label: (locale) => matchingWords(locale)("matching"),
      may: mayWorkAt,
      waiting: (ctx) => waitingQuestions(ctx, "own"),
    },
  ],
  jobs: [
    handles(IMPORT, loadDelivery),
    handles(IMPORT_AGAIN, loadOn),
    handles(RESUME_IMPORTS, lookForSilent),
    handles(REREAD, reread),
    handles(REREAD_LIBRARY, rereadLibrary),
    handles(RENEW_MATCHING, renew),
    handles(NAME_WORKS, nameUnnamedWorks),
    handles(CHOOSE_LEADS, chooseLeadsAnew),
    handles(HARVEST, harvestSource),
    handles(HARVESTS_DUE, lookForHarvests),
  ],
  files: namedBy(filesNamed),
  uploads: /^\/desk\/[^/]+\/catalogue\/imports$/,
  crawlers: {
    sitemap: "/sitemap.xml",
    // Every combination of facets is an address: they have no end, and show nothing that titles do not.
    keepOut: [
      "/find?",
      "/find/",
      "/find.atom",
      "/unapi",
      "/openurl?",
      "/collection?",
      "/lists/",
      "/api/v1/",
      "/titles/*/cite",
      "/titles/*/copies",
      "/titles/*/editions",
      "/titles/*/evidence",
      "/titles/*/records/",
      "/titles/*.",
    ],
  },
  timetable: [
    { pattern: "* * * * *", job: RESUME_IMPORTS.name },
    { pattern: "* * * * *", job: RENEW_MATCHING.name },
    { pattern: "* * * * *", job: HARVESTS_DUE.name },
    { pattern: "* * * * *", job: NAME_WORKS.name },
    { pattern: "* * * * *", job: CHOOSE_LEADS.name },
  ],
  search: [titleSource],
  copyFinder: copiesCalled,
  followers: [offerFollower],
  harvest: [titleHarvest],
  listeners: [z3950],
  refusals: {
    status: refusalStatus,
    words: (locale) => (code, values) => (isKey(code) ? words(locale)(code, values) : code),
  },
  deeds: (locale) => (action) => {
    const key = `deed-${action}`;
    return isMatchingKey(key) ? matchingWords(locale)(key) : null;
  },
  audited: auditedDeliveries,
  privacy: cataloguePrivacy,
};
