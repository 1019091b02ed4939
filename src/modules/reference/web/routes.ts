import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { cannedCarryRoutes } from "./canned/carry-routes.tsx";
import { cannedEditRoutes } from "./canned/edit-routes.tsx";
import { cannedListRoutes } from "./canned/list-routes.tsx";
import { cannedPickRoutes } from "./canned/pick-routes.ts";
import type { LinkCard } from "#kernel/manifest";
import { foundRoutes } from "./cards/found-routes.tsx";
import { provideCards } from "./cards/link-cards.ts";
import { fileRoutes } from "./files/file-routes.tsx";
import { setupRoutes } from "./widget/setup-routes.tsx";
import { widgetRoutes } from "./widget/state-routes.ts";
import { heldPages } from "./window/held.ts";
import { askRoutes } from "./ask/ask-routes.tsx";
import { conversationRoutes } from "./ask/conversation-routes.tsx";
import { deskRoutes } from "./desk/desk-routes.tsx";
import { inquiryRoutes } from "./desk/inquiry-routes.tsx";
import { infoRoutes } from "./info/info-routes.tsx";
import { knowledgeRoutes } from "./knowledge/routes.ts";
import { rosterRoutes } from "./roster/routes.ts";
import { listRoutes } from "./desk/list-routes.tsx";
import { federationRoutes } from "../wire/federation/routes.ts";
import { partnerRoutes } from "./partners/partner-routes.tsx";
import { talkRoutes } from "./partners/talk-routes.tsx";
import { queueRoutes } from "./settings/queue-routes.tsx";
import { settingsRoutes } from "./settings/settings-routes.tsx";
import { welcomeRoutes } from "./welcome/welcome-routes.ts";
import { figuresRoutes } from "./figures/figures-routes.tsx";
import { networkFiguresRoutes } from "./figures/network-routes.tsx";
import { questionsRoutes } from "./my/questions-routes.tsx";
import { privacyRoutes } from "./privacy/privacy-routes.tsx";

/** How links of conversations to things of all modules unfold. */
export type OfAllModules = { readonly cards: () => readonly LinkCard[] };

/** The pages of the reference desk, each area with its own routes. */
const areas: readonly ((app: Hono<WebEnv>) => void)[] = [
  // Before all that takes the name of a library in its place.
  knowledgeRoutes,
  heldPages,
  conversationRoutes,
  askRoutes,
  deskRoutes,
  rosterRoutes,
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
  fileRoutes,
  foundRoutes,
  widgetRoutes,
  setupRoutes,
  partnerRoutes,
  talkRoutes,
  federationRoutes,
  figuresRoutes,
  networkFiguresRoutes,
  privacyRoutes,
  questionsRoutes,
];

export function routes(app: Hono<WebEnv>, { cards }: OfAllModules): void {
  provideCards(app, cards);
  for (const add of areas) add(app);
}
