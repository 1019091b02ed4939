import type { Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import {
  acceptAsNewcomer,
  acceptInvitation,
  readInvitation,
  type ReceivedInvitation,
} from "#kernel/identity";
import { allLibraries, libraryName } from "#kernel/tenancy";
import { goTo, personal, type Web, wordsOf } from "./answer.tsx";
import { arrivalOf, arrive, bySystem, readSecret } from "./arrival.ts";
import { type Faults, tried } from "./faults.tsx";
import { InvitationPage } from "./invitation-page.tsx";

export function invitationRoutes(app: Hono<WebEnv>): void {
  app.get("/invitations/:token", (c) => show(c, c.req.param("token")));

  app.post("/invitations/:token", async (c) => {
    const token = c.req.param("token");
    const { principal } = c.get("visit");
    if (principal.kind !== "person") return acceptNew(c, token);
    await bySystem(c)((ctx) => acceptInvitation(ctx, token, principal.id));
    return goTo(c, "/my");
  });
}

async function acceptNew(c: Web, token: string): Promise<Response> {
  const name = (await readForm(c)).text("name");
  const password = await readSecret(c, "password");
  const newcomer = { name, password, locale: c.get("visit").locale };
  const { done, faults } = await tried(
    acceptAsNewcomer(bySystem(c), token, newcomer, arrivalOf(c)),
  );
  return faults ? show(c, token, { name, faults }) : arrive(c, done.token, "/my");
}

async function show(
  c: Web,
  token: string,
  { name, faults = {} }: { readonly name?: string; readonly faults?: Faults } = {},
): Promise<Response> {
  const t = wordsOf(c);
  const { principal } = c.get("visit");
  const invitation = await bySystem(c)((ctx) => readInvitation(ctx, token));
  const visitor = principal.kind === "person" ? principal : null;
  const from = await nameOf(c, invitation);
  const status = Object.keys(faults).length > 0 ? 422 : 200;
  const props = { t, token, invitation, from, visitor, faults, ...(name ? { name } : {}) };
  return personal(c, { title: t("invitation"), status, body: <InvitationPage {...props} /> });
}

async function nameOf(c: Web, { library }: ReceivedInvitation): Promise<string> {
  const { act, locale } = c.get("visit");
  const known = (await act(allLibraries)).find(({ id }) => id === library);
  return known ? libraryName(known, locale) : wordsOf(c)("invitation-network");
}
