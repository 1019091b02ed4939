import type { DeskDoor, ModuleManifest } from "#kernel/manifest";
import { directoryPrivacy } from "./actions/privacy.ts";
import { librarySource } from "./actions/search/library-source.ts";
import { partnerSource } from "./actions/search/partner-source.ts";
import { deskWords } from "./messages/index.ts";
import { mayEditLibrary } from "./policy.ts";
import { routes } from "./web/routes.ts";

const desk: readonly DeskDoor[] = [
  {
    href: ({ code }) => `/desk/${code}/directory`,
    label: (locale) => deskWords(locale)("directory"),
    may: mayEditLibrary,
  },
  {
    href: ({ code }) => `/desk/${code}/audit`,
    label: (locale) => deskWords(locale)("trail"),
    may: mayEditLibrary,
  },
];

/**
 * The network, its libraries, their places and people, and its partners. The first page of a desk
 * shows the doors of all modules, so it is told how to ask for them.
 */
export function directoryModule(doors: () => readonly DeskDoor[]): ModuleManifest {
  return {
    name: "directory",
    routes: (app) => routes(app, doors),
    search: [librarySource, partnerSource],
    desk,
    privacy: directoryPrivacy,
  };
}
