import type { Context, Hono } from "hono";
import { clientAddress, readForm, type WebEnv } from "#kernel/http";
import {
  type Arrival,
  clearSessionCookie,
  deviceText,
  setSessionCookie,
  type SignIn,
  signIn,
  signOut,
  type Transact,
} from "#kernel/identity";
import { page } from "#ui";
import { words } from "../messages/index.ts";
import { safePath } from "../model/next.ts";
import { SignInPage, type SignInProps } from "./sign-in-page.tsx";

/** Opens transactions of the software itself, for what happens before anybody is known. */
export function bySystem(c: Context<WebEnv>): Transact {
  return (work) => c.get("visit").act(work, { library: null, reach: "system" });
}

/** Where this request comes from, as a sign-in needs to know it. */
export function arrivalOf(c: Context<WebEnv>): Arrival {
  const { services, session } = c.get("visit");
  return {
    address: clientAddress(c, services.config.TRUSTED_PROXIES),
    device: deviceText(c.req.header("user-agent")),
    previous: session,
  };
}

/** A secret as it was typed: a form's text is trimmed, a password must not be. */
export async function readSecret(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === "string" ? value : "";
}

export function signInRoutes(app: Hono<WebEnv>): void {
  app.get("/sign-in", (c) => {
    const next = safePath(c.req.query("next"));
    if (c.get("visit").principal.kind === "person") return c.redirect(next, 303);
    return show(c, { next });
  });

  app.post("/sign-in", async (c) => {
    const form = await readForm(c);
    const next = safePath(form.text("next"));
    const email = form.text("email");
    const password = await readSecret(c, "password");
    const outcome = await signIn(bySystem(c), { email, password }, arrivalOf(c));
    if (outcome.kind === "signed-in") return arrive(c, outcome.token, next);
    return show(
      c,
      { next, email, refused: refusal(c, outcome) },
      outcome.kind === "wait" ? 429 : 422,
    );
  });

  app.post("/sign-out", async (c) => {
    const { session, services } = c.get("visit");
    if (session) await bySystem(c)((ctx) => signOut(ctx, session));
    clearSessionCookie(c, services.config);
    return c.redirect("/", 303);
  });
}

/** Gives the browser its token and sends it on. */
export function arrive(c: Context<WebEnv>, token: string, next: string): Response {
  setSessionCookie(c, token, c.get("visit").services.config);
  return c.redirect(next, 303);
}

function refusal(c: Context<WebEnv>, outcome: Exclude<SignIn, { kind: "signed-in" }>): string {
  const t = words(c.get("visit").locale);
  if (outcome.kind === "wrong") return t("sign-in-wrong");
  return t("sign-in-wait", { minutes: Math.ceil(outcome.seconds / 60) });
}

function show(
  c: Context<WebEnv>,
  props: Omit<SignInProps, "t">,
  status: 200 | 422 | 429 = 200,
): Response {
  const t = words(c.get("visit").locale);
  const body = <SignInPage t={t} {...props} />;
  return page(c, { title: t("sign-in"), status, noIndex: true, width: "narrow", body });
}
