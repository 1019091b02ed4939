import type { Hono } from "hono";
import { holds } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import { askToRegister, confirmRegistration, joinLibrary, openLibraries } from "#kernel/identity";
import { allLibraries, libraryName } from "#kernel/tenancy";
import { goTo, personal, signedIn, type Web, wordsOf } from "./answer.tsx";
import { arrivalOf, arrive, bySystem, readSecret } from "./arrival.ts";
import { type Faults, tried } from "./faults.tsx";
import { showMailSent } from "./mail-sent-page.tsx";
import { ConfirmPage, JoinPage, type NamedLibrary, RegisterPage } from "./register-page.tsx";
import { sayRefused } from "./sign-in-routes.tsx";

export function registerRoutes(app: Hono<WebEnv>): void {
  app.get("/register", async (c) => {
    const { principal, library } = c.get("visit");
    const libraries = await librariesOpen(c);
    if (principal.kind !== "person") return show(c, libraries, { library: library?.code ?? "" });
    const t = wordsOf(c);
    const others = libraries.filter(({ library: { id } }) => !holds(principal, "reader", id));
    return personal(c, { title: t("register-join"), body: <JoinPage t={t} libraries={others} /> });
  });

  app.post("/register", register);

  app.post("/register/join", async (c) => {
    const { id } = signedIn(c);
    const code = (await readForm(c)).text("library");
    const chosen = (await librariesOpen(c)).find(({ library }) => library.code === code);
    if (!chosen) return goTo(c, "/register");
    await bySystem(c)((ctx) => joinLibrary(ctx, id, chosen.library.id));
    return goTo(c, "/my");
  });

  app.get("/register/:token", (c) => {
    const t = wordsOf(c);
    const body = (
      <ConfirmPage
        title={t("register-confirm")}
        text={t("register-confirm-text")}
        action={`/register/${encodeURIComponent(c.req.param("token"))}`}
        label={t("register-confirm-action")}
      />
    );
    return personal(c, { title: t("register-confirm"), body });
  });

  app.post("/register/:token", async (c) => {
    const [token, arrival] = [c.req.param("token"), arrivalOf(c)];
    const confirmed = bySystem(c)((ctx) => confirmRegistration(ctx, token, arrival));
    const { done, faults } = await tried(confirmed);
    // Somebody with this address has come to have an account since: they can sign in.
    return faults ? c.redirect("/sign-in", 303) : arrive(c, done.token, "/my");
  });
}

async function register(c: Web): Promise<Response> {
  const form = await readForm(c);
  const [email, name, code] = [form.text("email"), form.text("name"), form.text("library")];
  const password = await readSecret(c, "password");
  const libraries = await librariesOpen(c);
  const values = { email, name, library: code };
  const library = libraries.find((one) => one.library.code === code)?.library ?? null;
  const { locale } = c.get("visit");
  const wish = { email, name, password, library, locale };
  const { done, faults } = await tried(askToRegister(bySystem(c), wish, arrivalOf(c).address));
  if (faults) return show(c, libraries, values, faults);
  if (done.kind === "wait") return show(c, libraries, values, { "": sayRefused(c, done) });
  return showMailSent(c, email);
}

/** Libraries that take registrations, with their names in the visitor's language. */
async function librariesOpen(c: Web): Promise<readonly NamedLibrary[]> {
  const { act, locale } = c.get("visit");
  return act(async (ctx) => {
    const open = await openLibraries(ctx);
    const members = (await allLibraries(ctx)).filter(({ id }) => open.includes(id));
    return members.map((library) => ({ library, name: libraryName(library, locale) }));
  });
}

function show(
  c: Web,
  libraries: readonly NamedLibrary[],
  values: Readonly<Record<string, string>>,
  faults: Faults = {},
): Response {
  const t = wordsOf(c);
  const status = Object.keys(faults).length > 0 ? 422 : 200;
  const body = <RegisterPage t={t} libraries={libraries} values={values} faults={faults} />;
  return personal(c, { title: t("register"), status, body });
}
