import type { DeedWords, DeskDoor, ModuleManifest } from "#kernel/manifest";
import { directoryPrivacy } from "./actions/privacy.ts";
import { librarySource } from "./actions/search/library-source.ts";
import { partnerSource } from "./actions/search/partner-source.ts";
import { deskWords, isDeskKey } from "./messages/index.ts";
import { mayEditLibrary, mayWorkAt } from "./policy.ts";
import { type OfAllModules, routes } from "./web/routes.ts";

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
    href: ({ code }) => `/desk/${code}/audit`,
    label: (locale) => deskWords(locale)("trail"),
    may: mayEditLibrary,
  },
];

const deeds: DeedWords = (locale) => (action) => {
  const key = `deed-${action}`;
  return isDeskKey(key) ? deskWords(locale)(key) : null;
};

/**
 * The network, its libraries, their places and people, and its partners. The first page of a desk
 * shows the doors of all modules, and its audit names their deeds, so it is told how to ask for them;
 * by itself it has its own.
 */
export function directoryModule(all: Partial<OfAllModules> = {}): ModuleManifest {
  return {
    name: "directory",
    routes: (app) => routes(app, { doors: () => desk, deeds: () => deeds, ...all }),
    deeds,
    search: [librarySource, partnerSource],
    desk,
    privacy: directoryPrivacy,
  };
}
