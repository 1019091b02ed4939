import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { NoticeKind } from "#kernel/notices";
import { centreRoutes } from "./centre-routes.tsx";
import { deviceRoutes } from "./device-routes.ts";
import { settingsRoutes } from "./settings-routes.tsx";
import { stopRoutes } from "./stop-routes.tsx";

/** What people are told: the centre, how they wish to hear it, and the end of mail. */
export function noticeRoutes(app: Hono<WebEnv>, kinds: readonly NoticeKind[]): void {
  settingsRoutes(app, kinds);
  deviceRoutes(app);
  stopRoutes(app, kinds);
  centreRoutes(app, kinds);
}
