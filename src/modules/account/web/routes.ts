import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { AccountPanel } from "#kernel/manifest";
import type { NoticeKind } from "#kernel/notices";
import type { PrivacyHandler } from "#kernel/privacy";
import { invitationRoutes } from "./invitation-routes.tsx";
import { myRoutes } from "./my-routes.tsx";
import { noticeRoutes } from "./notices/routes.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { passwordRoutes } from "./password-routes.tsx";
import { peopleRoutes } from "./people-routes.tsx";
import { privacyRoutes } from "./privacy-routes.tsx";
import { profileRoutes } from "./profile-routes.tsx";
import { registerRoutes } from "./register-routes.tsx";
import { securityRoutes } from "./security-routes.tsx";
import { signInRoutes } from "./sign-in-routes.tsx";

/** What the other modules bring for a person. */
export type Brought = {
  readonly panels: readonly AccountPanel[];
  readonly handlers: readonly PrivacyHandler[];
  /** Every kind of news, the module's own among them. */
  readonly kinds: readonly NoticeKind[];
};

/** All pages of a person. */
export function accountRoutes({ panels, handlers, kinds }: Brought): (app: Hono<WebEnv>) => void {
  return (app) => {
    signInRoutes(app);
    registerRoutes(app);
    passwordRoutes(app);
    invitationRoutes(app);
    myRoutes(app, panels); // first of /my: it sends strangers to the sign-in
    noticeRoutes(app, kinds);
    profileRoutes(app);
    securityRoutes(app);
    passkeyRoutes(app);
    privacyRoutes(app, handlers);
    peopleRoutes(app);
  };
}
