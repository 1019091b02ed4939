import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { readForm, type WebEnv } from "#kernel/http";
import type { Library } from "#kernel/tenancy";
import { citationOf, readOpenUrl } from "#standards/openurl";
import { page } from "#ui";
import { citationTyped, typedOfCitation } from "../../actions/reader/cited.ts";
import { heldAfterAll } from "../../actions/reader/held-after-all.ts";
import { placeWish } from "../../actions/reader/place-wish.ts";
import { requestLibrary } from "../../actions/reader/request-library.ts";
import { requestSheet } from "../../actions/reader/request-sheet.ts";
import type { Finding } from "../../model/checks/finding.ts";
import { things, type TypedWish, wantOf } from "../../model/reader/typed-wish.ts";
import { afterPlacing } from "./after-placing.ts";
import { BlankPage } from "./blank-page.tsx";
import { ownPage, signInFirst, wordsOf } from "./request-setting.ts";
import { join } from "./title-routes.tsx";
import { faultsIn, type Typed, typedForm, typedIn } from "./typed.ts";

const ADDRESS = "/request";

/** The form for what no catalogue has; an OpenURL (ANSI/NISO Z39.88, or 0.1) in the query fills it in. */
export function blankRoutes(app: Hono<WebEnv>): void {
  app.get(
    ADDRESS,
    (c) =>
      signInFirst(c) ??
      atLibrary(c, (library) =>
        show(c, library, {
          typed: { values: filledIn(c.get("visit").url), suppliers: [], overrides: [], faults: {} },
        }),
      ),
  );
  app.post(ADDRESS, (c) => signInFirst(c) ?? atLibrary(c, (library) => place(c, library)));
}

async function atLibrary(
  c: Context<WebEnv>,
  answer: (library: Library) => Promise<Response>,
): Promise<Response> {
  const library = await requestLibrary(c.get("visit"));
  return library ? answer(library) : join(c);
}

/** An address of our own names its thing; any other query is read as an OpenURL, and what is none says nothing. */
function filledIn({ search, searchParams }: URL): TypedWish {
  if (searchParams.has("thing")) return typedIn(Object.fromEntries(searchParams));
  const read = readOpenUrl(search.slice(1));
  return read.ok ? typedOfCitation(citationOf(read.context)) : {};
}

async function place(c: Context<WebEnv>, library: Library): Promise<Response> {
  const visit = c.get("visit");
  const form = await readForm(c);
  const typed = typedForm(form);
  const citation = citationTyped(typed.values);
  const unlisted = form.text("unlisted") === "yes" || typed.overrides.length > 0;
  const held = unlisted ? [] : await visit.act((ctx) => heldAfterAll(ctx, citation));
  if (held.length > 0) return show(c, library, { typed: { ...typed, faults: {} }, looked: true });
  try {
    const about = { library, title: null, typed: typed.values, ...typed };
    const placed = await placeWish(visit, about);
    if (placed.kind === "placed") return c.redirect(afterPlacing(library, typed, placed), 303);
    const { findings } = placed;
    return await show(c, library, { typed: { ...typed, faults: {} }, findings });
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return show(c, library, { typed: { ...typed, faults: faultsIn(wordsOf(c), fault.fields) } });
  }
}

type Shown = {
  readonly typed: Typed;
  readonly findings?: readonly Finding[];
  /** Whether the catalogue was asked for what was sent, and has something. */
  readonly looked?: boolean;
};

async function show(
  c: Context<WebEnv>,
  library: Library,
  { typed, findings, looked = false }: Shown,
): Promise<Response> {
  const visit = c.get("visit");
  const t = wordsOf(c);
  const thing = things.find((one) => one === typed.values.thing) ?? "book";
  const want = wantOf(thing);
  const { sheet, found } = await visit.act(
    async (ctx) => ({
      sheet: await requestSheet(ctx, { library, title: null, want, overrides: typed.overrides }),
      found: await heldAfterAll(ctx, citationTyped(typed.values)),
    }),
    { library: library.id },
  );
  const wrong = Object.keys(typed.faults).length > 0;
  return ownPage(
    page(c, {
      title: t("blank-title"),
      status: wrong ? 422 : findings ? 409 : 200,
      noIndex: true,
      width: "narrow",
      body: (
        <BlankPage
          {...{ t, typed, want, thing, found, looked }}
          locale={visit.locale}
          sheet={findings ? { ...sheet, findings } : sheet}
          action={ADDRESS}
        />
      ),
    }),
  );
}
