import type { Hono } from "hono";
import { localPath, readForm, type WebEnv } from "#kernel/http";
import { relyingParty, type SignIn, signIn, signOut } from "#kernel/identity";
import { personal, type Web, wordsOf } from "./answer.tsx";
import { arrivalOf, arrive, bySystem, leave, readSecret } from "./arrival.ts";
import { PASSKEY_ELEMENT } from "./passkey-element.tsx";
import { SignInPage, type SignInProps } from "./sign-in-page.tsx";

export function signInRoutes(app: Hono<WebEnv>): void {
  app.get("/sign-in", (c) => {
    const next = localPath(c.req.query("next"), "/my");
    const again = c.req.query("again") === "1";
    const known = c.get("visit").principal.kind === "person";
    if (known && !again) return c.redirect(next, 303);
    return show(c, { next, again: known });
  });

  app.post("/sign-in", async (c) => {
    const form = await readForm(c);
    const next = localPath(form.text("next"), "/my");
    const email = form.text("email");
    const password = await readSecret(c, "password");
    const outcome = await signIn(bySystem(c), { email, password }, arrivalOf(c));
    if (outcome.kind === "signed-in") return arrive(c, outcome.token, next);
    const refused = sayRefused(c, outcome);
    return show(c, { next, email, refused }, outcome.kind === "wait" ? 429 : 422);
  });

  app.post("/sign-out", async (c) => {
    const { session } = c.get("visit");
    if (session) await bySystem(c)((ctx) => signOut(ctx, session));
    return leave(c);
  });
}

/** Why nobody was signed in, and what to do. */
export function sayRefused(
  c: Web,
  outcome: Exclude<SignIn, { readonly kind: "signed-in" }>,
): string {
  const t = wordsOf(c);
  if (outcome.kind === "wrong") return t("sign-in-wrong");
  return t("sign-in-wait", { minutes: Math.ceil(outcome.seconds / 60) });
}

function show(
  c: Web,
  props: Omit<SignInProps, "t" | "passkeys">,
  status: 200 | 422 | 429 = 200,
): Response {
  const t = wordsOf(c);
  const { services, url } = c.get("visit");
  const passkeys = relyingParty(services.config, url) !== null;
  const body = <SignInPage t={t} passkeys={passkeys} {...props} />;
  return personal(c, { title: t("sign-in"), status, elements: [PASSKEY_ELEMENT], body });
}
