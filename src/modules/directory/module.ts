import {
  type DeedWords,
  type DeskDoor,
  handles,
  type ModuleManifest,
  namedBy,
} from "#kernel/manifest";
import { auditedEntries } from "./actions/audited.ts";
import { agreementsToSign } from "./actions/agreements/read-agreements.ts";
import { REMIND_AGREEMENTS } from "./actions/agreements/reminder.ts";
import { PEER_KEYS } from "./actions/peers/fetch-keys.ts";
import { FORGET_NONCES } from "./actions/peers/signing/nonces.ts";
import { directoryPrivacy } from "./actions/privacy.ts";
import { librarySource } from "./actions/search/library-source.ts";
import { partnerSource } from "./actions/search/partner-source.ts";
import { personSource } from "./actions/search/person-source.ts";
import { refusalStatus } from "./errors.ts";
import { askForKeys } from "./jobs/peer-keys.ts";
import { forgetNonces } from "./jobs/forget-nonces.ts";
import { remindAgreements } from "./jobs/remind-agreements.ts";
import { agreementsWords, isAgreementsKey } from "./messages/agreements-index.ts";
import { deskWords, isDeskKey } from "./messages/index.ts";
import { isPeersKey, peersWords } from "./messages/peers-index.ts";
import { isPolicyKey, policyWords } from "./messages/policy-index.ts";
import { mayEditLibrary, mayWorkAt } from "./policy.ts";
import { libraryLinks } from "./web/cards/library-card.ts";
import { ownEntryPanel } from "./web/expertise/panel.ts";
import { type OfAllModules, routes } from "./web/routes.ts";
import { filesNamed } from "./store/agreements/named-files.ts";

const desk: readonly DeskDoor[] = [
  {
    href: ({ code }) => `/desk/${code}/directory`,
    label: (locale) => deskWords(locale)("directory"),
    may: mayEditLibrary,
  },
  {
    href: ({ code }) => `/desk/${code}/cost-sharing`,
    label: (locale) => deskWords(locale)("cost-sharing"),
    may: mayWorkAt,
  },
  {
    href: ({ code }) => `/desk/${code}/agreements`,
    label: (locale) => agreementsWords(locale)("agreements"),
    may: mayWorkAt,
    waiting: agreementsToSign,
  },
  {
    href: ({ code }) => `/desk/${code}/projects`,
    label: (locale) => deskWords(locale)("projects"),
    may: mayWorkAt,
  },
  {
    href: ({ code }) => `/desk/${code}/audit`,
    label: (locale) => deskWords(locale)("trail"),
    may: mayEditLibrary,
  },
];

const deeds: DeedWords = (locale) => (action) => {
  const key = `deed-${action}`;
  if (isAgreementsKey(key)) return agreementsWords(locale)(key);
  if (isPeersKey(key)) return peersWords(locale)(key);
  if (isPolicyKey(key)) return policyWords(locale)(key);
  return isDeskKey(key) ? deskWords(locale)(key) : null;
};

const alone: OfAllModules = {
  doors: () => desk,
  deeds: () => deeds,
  audited: () => auditedEntries,
  copies: () => null,
  systems: () => [],
};

/**
 * The network, its libraries, their places and people, and its partners. The first page of a desk
 * shows the doors of all modules, and its audit names their deeds, so it is told how to ask for them;
 * by itself it has its own.
 */
export function directoryModule(all: Partial<OfAllModules> = {}): ModuleManifest {
  return {
    name: "directory",
    routes: (app) => routes(app, { ...alone, ...all }),
    deeds,
    audited: auditedEntries,
    uploads: /^\/network\/agreements\/[^/]+\/documents$/,
    files: namedBy(filesNamed),
    search: [librarySource, partnerSource, personSource],
    account: [ownEntryPanel],
    cards: [libraryLinks],
    desk,
    jobs: [
      handles(REMIND_AGREEMENTS, remindAgreements),
      handles(PEER_KEYS, askForKeys),
      handles(FORGET_NONCES, forgetNonces),
    ],
    timetable: [
      { pattern: "20 5 * * *", job: REMIND_AGREEMENTS.name },
      { pattern: "40 3 * * *", job: PEER_KEYS.name },
      { pattern: "23 * * * *", job: FORGET_NONCES.name },
    ],
    refusals: {
      status: refusalStatus,
      words: (locale) => (code, values) => {
        if (isAgreementsKey(code)) return agreementsWords(locale)(code, values);
        return isPeersKey(code) ? peersWords(locale)(code, values) : code;
      },
    },
    privacy: directoryPrivacy,
  };
}
