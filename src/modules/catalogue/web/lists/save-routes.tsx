import type { Context, Hono } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { myLists } from "../../actions/lists/keep-list.ts";
import { type SaveRequest, saveTitle } from "../../actions/lists/save-title.ts";
import { titleRows } from "../../actions/title-rows.ts";
import { isKey, words } from "../../messages/index.ts";
import { listWords } from "../../messages/pages-index.ts";
import { localPath } from "../back.ts";
import { askToSignIn, ownPage } from "./keeper.ts";
import { SavePage } from "./save-page.tsx";
import { afterSaving, saveAddress } from "./saved-notice.tsx";

/** Putting a title on a list. */
export function saveRoutes(app: Hono<WebEnv>): void {
  app.get("/titles/:id{[0-9a-f-]{36}}/save", (c) => {
    const { pathname, search } = c.get("visit").url;
    const back = localPath(c.req.query("back") ?? "", `/titles/${c.req.param("id")}`);
    return askToSignIn(c, pathname + search) ?? showChoice(c, c.req.param("id"), back);
  });
  app.post("/my/lists/titles", async (c) => {
    const form = await readForm(c);
    const title = form.text("title");
    if (!isId(title)) throw new Refusal("not-found");
    const back = localPath(form.text("back"), `/titles/${title}`);
    return askToSignIn(c, saveAddress(title, back)) ?? save(c, form, title, back);
  });
}

async function save(
  c: Context<WebEnv>,
  form: Form,
  title: string,
  back: string,
): Promise<Response> {
  const visit = c.get("visit");
  const t = listWords(visit.locale);
  const request = requestOf(form, title, t("list-default-name"));
  try {
    const list = await visit.act((ctx) => saveTitle(ctx, request));
    return c.redirect(afterSaving(back, list, title), 303);
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return showChoice(c, title, back, form, fault.fields["name"]);
  }
}

function requestOf(form: Form, title: string, defaultName: string): SaveRequest {
  const list = form.text("list");
  const name = form.text("name");
  // A name typed without choosing the new list means the new list all the same.
  if (list === "new" || name !== "") return { title, newName: name, defaultName };
  return { title, ...(list === "" ? {} : { list }), defaultName };
}

async function showChoice(
  c: Context<WebEnv>,
  id: string,
  back: string,
  typed?: Form,
  error?: string,
): Promise<Response> {
  const visit = c.get("visit");
  const { locale } = visit;
  const t = listWords(locale);
  const { row, lists } = await visit.act(async (ctx) => ({
    row: (await titleRows(ctx, [id]))[0],
    lists: await myLists(ctx),
  }));
  if (!row) throw new Refusal("not-found");
  const said = error !== undefined && isKey(error) ? words(locale)(error) : undefined;
  const kept = typed && { list: typed.text("list"), name: typed.text("name") };
  const answer = page(c, {
    title: t("save-title"),
    noIndex: true,
    width: "narrow",
    status: said === undefined ? 200 : 422,
    body: (
      <SavePage
        title={{ id, name: row.title }}
        {...{ lists, back, t }}
        {...(kept ? { typed: kept } : {})}
        {...(said === undefined ? {} : { error: said })}
      />
    ),
  });
  return ownPage(answer);
}
