import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { cannedCarryRoutes } from "./canned/carry-routes.tsx";
import { cannedEditRoutes } from "./canned/edit-routes.tsx";
import { cannedListRoutes } from "./canned/list-routes.tsx";
import { cannedPickRoutes } from "./canned/pick-routes.ts";
import { askRoutes } from "./ask/ask-routes.tsx";
import { conversationRoutes } from "./ask/conversation-routes.tsx";
import { deskRoutes } from "./desk/desk-routes.tsx";
import { inquiryRoutes } from "./desk/inquiry-routes.tsx";
import { infoRoutes } from "./info/info-routes.tsx";
import { knowledgeRoutes } from "./knowledge/routes.ts";
import { listRoutes } from "./desk/list-routes.tsx";
import { queueRoutes } from "./settings/queue-routes.tsx";
import { settingsRoutes } from "./settings/settings-routes.tsx";
import { welcomeRoutes } from "./welcome/welcome-routes.ts";

/** The pages of the reference desk, each area with its own routes. */
const areas: readonly ((app: Hono<WebEnv>) => void)[] = [
  // Before all that takes the name of a library in its place.
  knowledgeRoutes,
  conversationRoutes,
  askRoutes,
  deskRoutes,
  listRoutes,
  inquiryRoutes,
  settingsRoutes,
  queueRoutes,
  cannedListRoutes,
  cannedCarryRoutes,
  cannedEditRoutes,
  cannedPickRoutes,
  infoRoutes,
  welcomeRoutes,
];

export function routes(app: Hono<WebEnv>): void {
  for (const add of areas) add(app);
}
