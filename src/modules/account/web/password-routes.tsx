import type { Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { askToResetPassword, personOfLink, resetPassword } from "#kernel/identity";
import { personal, type Web, wordsOf } from "./answer.tsx";
import { arrivalOf, arrive, bySystem, readSecret } from "./arrival.ts";
import { type Faults, tried } from "./faults.tsx";
import { showMailSent } from "./mail-sent-page.tsx";
import { ForgottenPage, ResetPage } from "./password-page.tsx";
import { sayRefused } from "./sign-in-routes.tsx";

export function passwordRoutes(app: Hono<WebEnv>): void {
  app.get("/forgotten-password", (c) => showForgotten(c, {}));

  app.post("/forgotten-password", async (c) => {
    const email = (await readForm(c)).text("email");
    const { address } = arrivalOf(c);
    const asked = await bySystem(c)((ctx) => askToResetPassword(ctx, email, address));
    if (asked.kind === "asked") return showMailSent(c, email);
    return showForgotten(c, { email, refused: sayRefused(c, asked) }, 429);
  });

  app.get("/reset/:token", (c) => showReset(c, c.req.param("token")));

  app.post("/reset/:token", async (c) => {
    const token = c.req.param("token");
    const password = await readSecret(c, "password");
    const { done, faults } = await tried(resetPassword(bySystem(c), token, password, arrivalOf(c)));
    return faults ? showReset(c, token, faults) : arrive(c, done.token, "/my");
  });
}

function showForgotten(
  c: Web,
  props: { readonly email?: string; readonly refused?: string },
  status: 200 | 429 = 200,
): Response {
  const t = wordsOf(c);
  return personal(c, { title: t("forgotten"), status, body: <ForgottenPage t={t} {...props} /> });
}

async function showReset(c: Web, token: string, faults: Faults = {}): Promise<Response> {
  const { email } = await bySystem(c)((ctx) => personOfLink(ctx, token));
  const t = wordsOf(c);
  const status = Object.keys(faults).length > 0 ? 422 : 200;
  const body = <ResetPage t={t} token={token} email={email} faults={faults} />;
  return personal(c, { title: t("reset"), status, body });
}
