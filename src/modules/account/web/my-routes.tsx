import type { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { mayWorkAt, type Role, type RoleGrant } from "#kernel/access";
import { localPath, readForm, type WebEnv } from "#kernel/http";
import { changeHomeLibrary } from "#kernel/identity";
import type { AccountPanel } from "#kernel/manifest";
import { allLibraries, type Library, libraryByCode, libraryName } from "#kernel/tenancy";
import { personal, signedIn, type Web, wordsOf } from "./answer.tsx";
import { erasureNotice } from "./erasure-notice.tsx";
import { MyPage, type Panel, type Part } from "./my-page.tsx";

const YEAR = 365 * 24 * 60 * 60;

/** The person's first page, with the panels that the modules bring. */
export function myRoutes(app: Hono<WebEnv>, panels: readonly AccountPanel[]): void {
  // Strangers choose a library too; theirs is kept in the browser.
  app.post("/my/home-library", chooseHome);

  app.use("/my/*", async (c, next) => {
    const { principal, url } = c.get("visit");
    if (principal.kind === "person" || c.req.method !== "GET") return next();
    return c.redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`, 303);
  });

  app.get("/my", async (c) => {
    const t = wordsOf(c);
    const { name, roles } = signedIn(c);
    const { act, library, locale } = c.get("visit");
    const members = await act(allLibraries);
    const home = library && { library, name: libraryName(library, locale) };
    const parts = partsOf(c, roles, members);
    const shown = await summaries(c, panels);
    const body = <MyPage t={t} name={name} home={home} panels={shown} parts={parts} />;
    const notice = await erasureNotice(c);
    return personal(c, { title: t("my-library"), width: "page", notice, body });
  });
}

async function chooseHome(c: Web): Promise<Response> {
  const { principal, act, services } = c.get("visit");
  const form = await readForm(c);
  const chosen = await act((ctx) => libraryByCode(ctx, form.text("library")));
  if (chosen) {
    const secure = services.config.publicUrl.protocol === "https:";
    const kept = { path: "/", sameSite: "Lax", httpOnly: true, secure, maxAge: YEAR } as const;
    setCookie(c, "home", chosen.code, kept);
    if (principal.kind === "person")
      await act((ctx) => changeHomeLibrary(ctx, principal.id, chosen.id));
  }
  return c.redirect(localPath(form.text("back"), "/"), 303);
}

async function summaries(c: Web, panels: readonly AccountPanel[]): Promise<readonly Panel[]> {
  const { act, locale } = c.get("visit");
  return act(async (ctx) => {
    const shown: Panel[] = [];
    for (const { href, label, summary } of panels) {
      const said = await summary(ctx);
      if (said !== null) shown.push({ href, label: label(locale), summary: said });
    }
    return shown;
  });
}

function partsOf(
  c: Web,
  roles: readonly RoleGrant[],
  members: readonly Library[],
): readonly Part[] {
  const { principal, locale } = c.get("visit");
  const rolesAt = (id: string): readonly Role[] =>
    roles.filter(({ library }) => library === id).map(({ role }) => role);
  return members
    .filter(({ id }) => rolesAt(id).length > 0)
    .map((library) => ({
      library,
      name: libraryName(library, locale),
      roles: rolesAt(library.id),
      works: mayWorkAt(principal, library.id),
    }));
}
