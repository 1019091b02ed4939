import type { Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { askToChangeEmail, changeProfile, confirmEmail, personById } from "#kernel/identity";
import { isLocale } from "#kernel/i18n";
import { allLibraries, libraryByCode, libraryName } from "#kernel/tenancy";
import { doneNotice, goTo, personal, signedIn, type Web, wordsOf } from "./answer.tsx";
import { bySystem } from "./arrival.ts";
import { type Faults, tried } from "./faults.tsx";
import { rememberLanguage } from "./remember-language.ts";
import { showMailSent } from "./mail-sent-page.tsx";
import { ProfilePage } from "./profile-page.tsx";
import { ConfirmPage } from "./register-page.tsx";
import { sayRefused } from "./sign-in-routes.tsx";

export function profileRoutes(app: Hono<WebEnv>): void {
  app.get("/my/profile", (c) => show(c));

  app.post("/my/profile", async (c) => {
    const form = await readForm(c);
    const { faults } = await tried(
      save(c, form.text("name"), form.text("locale"), form.text("home")),
    );
    return faults ? show(c, form.values, faults) : goTo(c, "/my/profile", "profile-saved");
  });

  app.post("/my/profile/address", async (c) => {
    const { id } = signedIn(c);
    const form = await readForm(c);
    const email = form.text("email");
    const { done, faults } = await tried(bySystem(c)((ctx) => askToChangeEmail(ctx, id, email)));
    if (faults) return show(c, { email }, faults);
    return done.kind === "asked"
      ? showMailSent(c, email)
      : show(c, { email }, { "": sayRefused(c, done) });
  });

  app.get("/my/profile/address/:token", (c) => {
    const t = wordsOf(c);
    const body = (
      <ConfirmPage
        title={t("profile-email-confirm")}
        text={t("profile-email-confirm-text")}
        action={`/my/profile/address/${encodeURIComponent(c.req.param("token"))}`}
        label={t("profile-email-confirm-action")}
      />
    );
    return personal(c, { title: t("profile-email-confirm"), body });
  });

  app.post("/my/profile/address/:token", async (c) => {
    const [{ id }, token] = [signedIn(c), c.req.param("token")];
    await bySystem(c)((ctx) => confirmEmail(ctx, id, token));
    return goTo(c, "/my/profile", "profile-email-changed");
  });
}

async function save(c: Web, name: string, locale: string, home: string): Promise<void> {
  const { id } = signedIn(c);
  if (!isLocale(locale)) throw new InvalidInput({ locale: "fault-unknown" });
  await c.get("visit").act(async (ctx) => {
    const library = home === "" ? null : await libraryByCode(ctx, home);
    if (home !== "" && !library) throw new InvalidInput({ home: "home-unknown" });
    await changeProfile(ctx, id, { name, locale, home: library?.id ?? null });
  });
  rememberLanguage(c, locale);
}

/** The page with what is stored, or with what was typed where that came back. */
async function show(
  c: Web,
  typed: Readonly<Record<string, string>> = {},
  faults: Faults = {},
): Promise<Response> {
  const { id } = signedIn(c);
  const { act, locale } = c.get("visit");
  const { person, members } = await act(async (ctx) => ({
    person: await personById(ctx, id),
    members: await allLibraries(ctx),
  }));
  if (!person) throw new Refusal("not-found");
  const home = members.find((library) => library.id === person.home)?.code ?? "";
  const values = { name: person.name, locale: person.locale, home, ...typed };
  const libraries = members.map((library) => ({ library, name: libraryName(library, locale) }));
  const t = wordsOf(c);
  const props = { t, person, libraries, values, faults };
  return personal(c, {
    title: t("my-profile"),
    status: Object.keys(faults).length > 0 ? 422 : 200,
    notice: doneNotice(c, ["profile-saved", "profile-email-changed"]),
    body: <ProfilePage {...props} />,
  });
}
