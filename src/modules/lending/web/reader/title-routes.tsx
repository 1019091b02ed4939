import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import type { Library } from "#kernel/tenancy";
import { page } from "#ui";
import { placeWish } from "../../actions/reader/place-wish.ts";
import { requestLibrary } from "../../actions/reader/request-library.ts";
import { requestSheet } from "../../actions/reader/request-sheet.ts";
import { type WantedTitle, wantedTitle } from "../../actions/reader/wanted-title.ts";
import type { Finding } from "../../model/checks/finding.ts";
import { usualWant, wants } from "../../model/reader/wanted-form.ts";
import { afterPlacing } from "./after-placing.ts";
import { JoinPage } from "./join-page.tsx";
import { ownPage, signInFirst, wordsOf } from "./request-setting.ts";
import { RequestTitlePage } from "./request-title-page.tsx";
import { faultsIn, type Typed, typedForm, typedIn } from "./typed.ts";

const address = "/request/title/:id{[0-9a-f-]{36}}";

/** The form by which a title of the catalogue is requested. */
export function requestTitleRoutes(app: Hono<WebEnv>): void {
  app.get(address, async (c) => {
    const away = signInFirst(c);
    if (away) return away;
    const { url } = c.get("visit");
    const values = typedIn(Object.fromEntries(url.searchParams));
    return withTitle(c, (library, title) =>
      show(c, library, title, { typed: { values, suppliers: [], overrides: [], faults: {} } }),
    );
  });
  app.post(
    address,
    (c) => signInFirst(c) ?? withTitle(c, (library, title) => place(c, library, title)),
  );
}

async function withTitle(
  c: Context<WebEnv>,
  answer: (library: Library, title: WantedTitle) => Promise<Response>,
): Promise<Response> {
  const visit = c.get("visit");
  const id = c.req.param("id") ?? "";
  const title = await visit.act((ctx) => wantedTitle(ctx, id));
  if (!title) throw new Refusal("not-found");
  if (title.id !== id && c.req.method === "GET")
    return c.redirect(`/request/title/${title.id}${visit.url.search}`, 302);
  const library = await requestLibrary(visit);
  return library ? answer(library, title) : join(c);
}

/** For somebody who is a reader nowhere. */
export function join(c: Context<WebEnv>): Response {
  const t = wordsOf(c);
  return ownPage(page(c, { title: t("join-title"), noIndex: true, body: <JoinPage t={t} /> }));
}

async function place(c: Context<WebEnv>, library: Library, title: WantedTitle): Promise<Response> {
  const form = await readForm(c);
  const typed = typedForm(form);
  const about = { library, title, typed: typed.values, ...typed };
  try {
    const placed = await placeWish(c.get("visit"), about);
    if (placed.kind === "placed") return c.redirect(afterPlacing(library, typed, placed), 303);
    const { findings } = placed;
    return await show(c, library, title, { typed: { ...typed, faults: {} }, findings });
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    const faults = faultsIn(wordsOf(c), fault.fields);
    return show(c, library, title, { typed: { ...typed, faults } });
  }
}

type Shown = {
  readonly typed: Typed;
  /** What stopped it a moment ago, after other systems were asked. */
  readonly findings?: readonly Finding[];
};

async function show(
  c: Context<WebEnv>,
  library: Library,
  title: WantedTitle,
  { typed, findings }: Shown,
): Promise<Response> {
  const visit = c.get("visit");
  const t = wordsOf(c);
  const want = wants.find((one) => one === typed.values.want) ?? usualWant(title.row.form);
  const { overrides } = typed;
  const sheet = await visit.act((ctx) => requestSheet(ctx, { library, title, want, overrides }), {
    library: library.id,
  });
  const shown = findings ? { ...sheet, findings } : sheet;
  const wrong = Object.keys(typed.faults).length > 0;
  return ownPage(
    page(c, {
      title: t("page-title", { title: title.row.title }),
      status: wrong ? 422 : findings ? 409 : 200,
      noIndex: true,
      width: "narrow",
      body: (
        <RequestTitlePage
          {...{ t, title, typed, want }}
          locale={visit.locale}
          sheet={shown}
          action={`/request/title/${title.id}`}
        />
      ),
    }),
  );
}
