import type { ModuleManifest } from "#kernel/manifest";
import { librarySource } from "./actions/search/library-source.ts";
import { partnerSource } from "./actions/search/partner-source.ts";
import { publicRoutes } from "./web/routes.ts";

/** The network, its libraries, their places and people, and its partners. */
export const manifest: ModuleManifest = {
  name: "directory",
  routes: publicRoutes,
  search: [librarySource, partnerSource],
};
