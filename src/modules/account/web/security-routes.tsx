import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import {
  changePassword,
  hasPassword,
  listPasskeys,
  listSessions,
  personById,
  relyingParty,
  removePasskey,
  signOutDevice,
  signOutEverywhere,
} from "#kernel/identity";
import { isId } from "#kernel/ids";
import { doneNotice, goTo, personal, signedIn, type Web, wordsOf } from "./answer.tsx";
import { bySystem, readSecret } from "./arrival.ts";
import { type Faults, tried } from "./faults.tsx";
import { isFresh, signInAgain } from "./fresh.ts";
import { PASSKEY_ELEMENT } from "./passkey-element.tsx";
import { SecurityPage } from "./security-page.tsx";
import { sayRefused } from "./sign-in-routes.tsx";

const PAGE = "/my/security";

export function securityRoutes(app: Hono<WebEnv>): void {
  app.get(PAGE, (c) => show(c));

  app.post(`${PAGE}/password`, async (c) => {
    const [current, next] = [await readSecret(c, "current"), await readSecret(c, "next")];
    const change = { person: signedIn(c).id, current, next, session: c.get("visit").session };
    const { done, faults } = await tried(changePassword(bySystem(c), change));
    if (faults) return show(c, faults);
    if (done.kind === "changed") return goTo(c, PAGE, "security-password-changed");
    return show(
      c,
      done.kind === "wrong" ? { current: "password-wrong" } : { "": sayRefused(c, done) },
    );
  });

  app.post(`${PAGE}/passkeys/removal`, async (c) => {
    const { id: person } = signedIn(c);
    if (!(await isFresh(c))) return signInAgain(c, PAGE);
    const id = (await readForm(c)).text("id");
    await c.get("visit").act((ctx) => removePasskey(ctx, person, id));
    return goTo(c, PAGE, "security-passkey-removed");
  });

  app.post(`${PAGE}/sign-ins/end`, async (c) => {
    const { id: person } = signedIn(c);
    const { act, session } = c.get("visit");
    const count = await act((ctx) => signOutEverywhere(ctx, person, session));
    return c.redirect(`${PAGE}?done=security-devices-ended&count=${count}`, 303);
  });

  app.post(`${PAGE}/sign-ins/:id/end`, async (c) => {
    const [{ id: person }, id] = [signedIn(c), c.req.param("id")];
    if (!isId(id)) throw new Refusal("not-found");
    await c.get("visit").act((ctx) => signOutDevice(ctx, person, id));
    return goTo(c, PAGE, "security-device-ended");
  });
}

async function show(c: Web, faults: Faults = {}): Promise<Response> {
  const t = wordsOf(c);
  const { act, locale, services, session, url } = c.get("visit");
  const { id } = signedIn(c);
  const kept = await act(async (ctx) => ({
    email: (await personById(ctx, id))?.email ?? "",
    hasPassword: await hasPassword(ctx, id),
    passkeys: await listPasskeys(ctx, id),
    devices: await listSessions(ctx, id, session),
  }));
  const { config } = services;
  const passkeysWork = relyingParty(config, url) !== null;
  const props = { t, locale, ...kept, passkeysWork, idleDays: config.SESSION_DAYS, faults };
  return personal(c, {
    title: t("my-security"),
    status: Object.keys(faults).length > 0 ? 422 : 200,
    width: "page",
    notice: securityNotice(c),
    elements: [PASSKEY_ELEMENT],
    body: <SecurityPage {...props} />,
  });
}

function securityNotice(c: Web) {
  const count = Math.min(Math.max(Number(c.req.query("count")) || 0, 0), 10_000);
  return doneNotice(
    c,
    [
      "security-password-changed",
      "security-passkey-added",
      "security-passkey-removed",
      "security-device-ended",
      "security-devices-ended",
    ],
    { count },
  );
}
