import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { TitleOffers } from "#kernel/manifest";
import { apiRoutes } from "../wire/api/routes.ts";
import { sruRoutes } from "../wire/sru/routes.ts";
import { sitemapRoutes } from "../wire/sitemaps/routes.ts";
import { unapiRoutes } from "../wire/unapi/routes.ts";
import { collectionExportRoutes } from "./collection/export-routes.ts";
import { collectionRoutes } from "./collection/routes.tsx";
import { doorRoutes } from "./doors/routes.tsx";
import { apiPageRoutes } from "./api/routes.tsx";
import { deskRoutes } from "./desk/routes.ts";
import { feedRoutes } from "./find/feed-routes.tsx";
import { findRoutes } from "./find/routes.tsx";
import { searchDescriptionRoutes } from "./find/search-description-routes.ts";
import { entryRoutes } from "./lists/entry-routes.ts";
import { listExportRoutes } from "./lists/export-routes.ts";
import { listRoutes } from "./lists/list-routes.tsx";
import { saveRoutes } from "./lists/save-routes.tsx";
import { sharedRoutes } from "./lists/shared-routes.tsx";
import { openUrlRoutes } from "./openurl/routes.tsx";
import { copiesRoutes } from "./titles/copies-routes.tsx";
import { editionsRoutes } from "./titles/editions/routes.tsx";
import { liveRoutes } from "./titles/live-routes.tsx";
import { coverRoutes } from "./titles/cover-routes.ts";
import { evidenceRoutes } from "./titles/evidence-routes.tsx";
import { exportRoutes } from "./titles/export-routes.ts";
import { linksetRoutes } from "./titles/linkset-routes.ts";
import { recordRoutes } from "./titles/record-routes.tsx";
import { titleRoutes } from "./titles/title-routes.tsx";

/** What every module offers for titles and citations. */
export type OfAllModules = { readonly offers: () => readonly TitleOffers[] };

/** The pages of the catalogue, for readers and for those who keep it, and its JSON for programs. */
export function routes(app: Hono<WebEnv>, { offers }: OfAllModules): void {
  titleRoutes(app, offers);
  openUrlRoutes(app, offers);
  for (const add of [
    findRoutes,
    feedRoutes,
    searchDescriptionRoutes,
    coverRoutes,
    exportRoutes,
    linksetRoutes,
    copiesRoutes,
    editionsRoutes,
    liveRoutes,
    recordRoutes,
    evidenceRoutes,
    saveRoutes,
    listRoutes,
    entryRoutes,
    listExportRoutes,
    sharedRoutes,
    collectionRoutes,
    collectionExportRoutes,
    apiRoutes,
    apiPageRoutes,
    sruRoutes,
    doorRoutes,
    sitemapRoutes,
    unapiRoutes,
    deskRoutes,
  ])
    add(app);
}
