import type { Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { DeskDoor } from "#kernel/manifest";
import { allLibraries, type Ctx, type Library, libraryName } from "#kernel/tenancy";
import { page } from "#ui";
import { deskWords } from "../../messages/index.ts";
import { mayEditNetwork, mayWorkAt } from "../../policy.ts";
import { viewOf } from "../view.ts";
import { deskLibrary } from "./desk-library.ts";
import { ChooseDeskPage, DeskPage, type ShownDoor } from "./desk-page.tsx";

/** The first pages of the staff side; `doors` are those of every module, asked for at each request. */
export function deskRoutes(app: Hono<WebEnv>, doors: () => readonly DeskDoor[]): void {
  app.get("/desk", async (c) => {
    const { principal, act } = c.get("visit");
    const members = await act(allLibraries);
    const libraries = members.filter(({ id }) => mayWorkAt(principal, id));
    const network = mayEditNetwork(principal);
    const [only, ...more] = libraries;
    if (!only && !network) throw new Refusal("forbidden");
    if (only && more.length === 0 && !network) return c.redirect(`/desk/${only.code}`, 303);
    const view = viewOf(c);
    const body = <ChooseDeskPage view={view} libraries={libraries} network={network} />;
    return page(c, { title: deskWords(view.locale)("choose-desk"), noIndex: true, body });
  });

  app.get("/desk/:code", async (c) => {
    const library = deskLibrary(c);
    const view = viewOf(c);
    const { principal, act } = c.get("visit");
    const open = doors().filter(({ may }) => may(principal, library.id));
    const shown = await act((ctx) => withCounts(ctx, open, library), { library: library.id });
    const title = deskWords(view.locale)("desk-of", { library: libraryName(library, view.locale) });
    const body = <DeskPage view={view} library={library} doors={shown} />;
    return page(c, { title, noIndex: true, body });
  });
}

async function withCounts(
  ctx: Ctx,
  doors: readonly DeskDoor[],
  library: Library,
): Promise<readonly ShownDoor[]> {
  const shown: ShownDoor[] = [];
  for (const { href, label, waiting } of doors)
    shown.push({
      href: href(library),
      label: label(ctx.locale),
      waiting: waiting ? await waiting(ctx) : null,
    });
  return shown;
}
