import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { AuditedThings, CopyFinder, DeedWords, DeskDoor } from "#kernel/manifest";
import { costRoutes } from "./cost-sharing/cost-routes.tsx";
import { deskCostRoutes } from "./cost-sharing/desk-routes.tsx";
import { deskAgreementRoutes } from "./agreements/desk-routes.tsx";
import { networkAgreementRoutes } from "./agreements/network-routes.tsx";
import { publicAgreementRoutes } from "./agreements/public-routes.tsx";
import { branchRoutes } from "./desk/branch-routes.tsx";
import { closureRoutes } from "./desk/closure-routes.tsx";
import { deskRoutes } from "./desk/desk-routes.tsx";
import { staffRoutes } from "./desk/people-routes.tsx";
import { profileRoutes } from "./desk/profile-routes.tsx";
import { trailRoutes } from "./desk/trail-routes.tsx";
import { partnershipRoutes } from "./invitations/form-routes.tsx";
import { networkInvitationRoutes } from "./invitations/network-routes.tsx";
import { policyRoutes } from "./lending-policy/policy-routes.tsx";
import { homeRoutes } from "./home-routes.tsx";
import { librariesRoutes } from "./libraries-routes.tsx";
import { libraryRoutes } from "./library-routes.tsx";
import { memberRoutes } from "./network/members-routes.tsx";
import { networkPartnerRoutes } from "./network/partner-routes.tsx";
import { networkProfileRoutes } from "./network/profile-routes.tsx";
import { skillRoutes } from "./network/skill-routes.tsx";
import { partnerRoutes } from "./partner-routes.tsx";
import { projectRoutes } from "./projects/project-routes.tsx";
import { publicProjectRoutes } from "./projects/public-routes.tsx";
import { peerRoutes } from "./peers/peer-routes.tsx";
import { expertiseRoutes } from "./expertise/expertise-routes.tsx";
import { ownEntryRoutes } from "./expertise/own-entry-routes.tsx";
import { ownKeyRoutes } from "../wire/own-keys.ts";

/** What every module brings: doors of its desk and words for what is done there, copies, doors for systems. */
export type OfAllModules = {
  readonly doors: () => readonly DeskDoor[];
  readonly deeds: () => DeedWords;
  readonly audited: () => AuditedThings;
  /** Finds a library's copies; null where no module has any. */
  readonly copies: () => CopyFinder | null;
  /** Paths of the doors at which foreign systems speak. */
  readonly systems: () => readonly string[];
};

/** All pages of the directory, and what it says to programs. */
export function routes(
  app: Hono<WebEnv>,
  { doors, deeds, audited, copies, systems }: OfAllModules,
): void {
  homeRoutes(app);
  librariesRoutes(app);
  libraryRoutes(app);
  expertiseRoutes(app);
  ownEntryRoutes(app);
  partnerRoutes(app);
  deskRoutes(app, doors);
  profileRoutes(app);
  branchRoutes(app);
  closureRoutes(app);
  staffRoutes(app);
  trailRoutes(app, deeds, audited);
  networkProfileRoutes(app);
  memberRoutes(app);
  networkPartnerRoutes(app);
  skillRoutes(app);
  costRoutes(app);
  deskCostRoutes(app);
  publicAgreementRoutes(app);
  deskAgreementRoutes(app);
  policyRoutes(app, copies);
  networkAgreementRoutes(app);
  peerRoutes(app);
  partnershipRoutes(app);
  networkInvitationRoutes(app);
  projectRoutes(app);
  publicProjectRoutes(app);
  ownKeyRoutes(app, systems);
}
