import type { Hono } from "hono";
import type { Role } from "#kernel/access";
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
import { InvitationPage, type InvitationProps } from "./invitation-page.tsx";

export function invitationRoutes(app: Hono<WebEnv>): void {
  app.get("/invitations/:token", (c) => show(c, c.req.param("token")));

  app.post("/invitations/:token", async (c) => {
    const token = c.req.param("token");
    const { principal } = c.get("visit");
    if (principal.kind !== "person") return acceptNew(c, token);
    const role = await bySystem(c)((ctx) => acceptInvitation(ctx, token, principal.id));
    return goTo(c, placeOf(role));
  });
}

async function acceptNew(c: Web, token: string): Promise<Response> {
  const form = await readForm(c);
  const values = { name: form.text("name"), email: form.text("email") };
  const password = await readSecret(c, "password");
  const newcomer = { ...values, password, locale: c.get("visit").locale };
  const { done, faults } = await tried(
    acceptAsNewcomer(bySystem(c), token, newcomer, arrivalOf(c)),
  );
  return faults ? show(c, token, { values, faults }) : arrive(c, done.token, placeOf(done.role));
}

/** Where the work of a role begins. */
function placeOf(role: Role): string {
  return role === "operator" ? "/network" : "/my";
}

type Typed = { readonly values: InvitationProps["values"]; readonly faults: Faults };

async function show(
  c: Web,
  token: string,
  { values, faults }: Typed = { values: known(c), faults: {} },
): Promise<Response> {
  const t = wordsOf(c);
  const { principal } = c.get("visit");
  const invitation = await bySystem(c)((ctx) => readInvitation(ctx, token));
  const visitor = principal.kind === "person" ? principal : null;
  const from = await nameOf(c, invitation);
  const status = Object.keys(faults).length > 0 ? 422 : 200;
  const props = { t, token, invitation, from, visitor, values, faults };
  return personal(c, { title: t("invitation"), status, body: <InvitationPage {...props} /> });
}

/** What the link tells of who is invited. */
function known(c: Web): InvitationProps["values"] {
  return { name: c.req.query("name") ?? "", email: "" };
}

async function nameOf(c: Web, { library }: ReceivedInvitation): Promise<string> {
  const { act, locale } = c.get("visit");
  const known = (await act(allLibraries)).find(({ id }) => id === library);
  return known ? libraryName(known, locale) : wordsOf(c)("invitation-network");
}
