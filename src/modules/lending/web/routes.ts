import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { iso18626Routes } from "../wire/iso18626/routes.ts";
import { ncipRoutes } from "../wire/ncip/routes.ts";
import { conversationsRoutes } from "./conversations/conversations-routes.tsx";
import { copyLinkRoutes } from "./copies/link-routes.tsx";
import { scanRoutes } from "./copies/scan-routes.tsx";
import { deskRoutes } from "./desk/routes.ts";
import { readerRoutes } from "./reader/routes.ts";
import { ownSystemRoutes } from "./own-system/own-system-routes.tsx";
import { fairnessRoutes } from "./settings/fairness-routes.tsx";
import { settingsRoutes } from "./settings/settings-routes.tsx";
import { moneyRoutes } from "./money/routes.ts";

/** The pages of lending, each area with its own routes. */
const areas: readonly ((app: Hono<WebEnv>) => void)[] = [
  iso18626Routes,
  conversationsRoutes,
  ncipRoutes,
  deskRoutes,
  scanRoutes,
  copyLinkRoutes,
  ownSystemRoutes,
  readerRoutes,
  settingsRoutes,
  fairnessRoutes,
  moneyRoutes,
];

export function routes(app: Hono<WebEnv>): void {
  for (const add of areas) add(app);
}
