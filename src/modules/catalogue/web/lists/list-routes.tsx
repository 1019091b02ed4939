import type { Context, Hono } from "hono";
import { InvalidInput } from "#kernel/access";
import { type Form, readForm, type WebEnv } from "#kernel/http";
import { FormButton, Notice, page } from "#ui";
import {
  createList,
  myLists,
  removeList,
  renameList,
  restorableList,
  restoreList,
} from "../../actions/lists/keep-list.ts";
import { viewList } from "../../actions/lists/list-titles.ts";
import { isKey, words } from "../../messages/index.ts";
import { listWords } from "../../messages/pages-index.ts";
import { askToSignIn, ownPage } from "./keeper.ts";
import { entryNotice } from "./entry-notice.tsx";
import { EntryActions, OwnListPage } from "./list-page.tsx";
import { listPager, listRows, ON_PAGE, pageNumber } from "./list-view.tsx";
import { type ListFields, ListsPage } from "./lists-page.tsx";

const id = ":id{[0-9a-f-]{36}}";

/** A reader's lists. */
export function listRoutes(app: Hono<WebEnv>): void {
  app.get("/my/lists", (c) => askToSignIn(c, "/my/lists") ?? showLists(c));
  app.post("/my/lists", async (c) => {
    const form = await readForm(c);
    return attempt(
      async () => {
        const list = await c.get("visit").act((ctx) => createList(ctx, inputOf(form)));
        return c.redirect(`/my/lists/${list}`, 303);
      },
      (errors) => showLists(c, fieldsOf(c, form, errors)),
    );
  });
  app.get(`/my/lists/${id}`, (c) => askToSignIn(c, c.req.path) ?? showList(c, c.req.param("id")));
  app.post(`/my/lists/${id}`, async (c) => {
    const form = await readForm(c);
    const list = c.req.param("id");
    return attempt(
      async () => {
        await c.get("visit").act((ctx) => renameList(ctx, list, inputOf(form)));
        return c.redirect(`/my/lists/${list}?done=renamed`, 303);
      },
      (errors) => showList(c, list, fieldsOf(c, form, errors)),
    );
  });
  app.post(`/my/lists/${id}/removal`, async (c) => {
    await c.get("visit").act((ctx) => removeList(ctx, c.req.param("id")));
    return c.redirect(`/my/lists?deleted=${c.req.param("id")}`, 303);
  });
  app.post(`/my/lists/${id}/restoration`, async (c) => {
    await c.get("visit").act((ctx) => restoreList(ctx, c.req.param("id")));
    return c.redirect(`/my/lists/${c.req.param("id")}`, 303);
  });
}

function inputOf(form: Form) {
  return { name: form.text("name"), note: form.text("note") };
}

/** Does what a form asks; where its fields are wrong the page is shown again with what was typed. */
async function attempt(
  work: () => Promise<Response>,
  again: (errors: InvalidInput["fields"]) => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof InvalidInput)) throw fault;
    return again(fault.fields);
  }
}

function fieldsOf(c: Context<WebEnv>, form: Form, codes: InvalidInput["fields"]): ListFields {
  const say = words(c.get("visit").locale);
  const errors = Object.entries(codes).map(([field, code]) => [
    field,
    isKey(code) ? say(code) : code,
  ]);
  return { values: inputOf(form), errors: Object.fromEntries(errors) };
}

const nothingTyped: ListFields = { values: { name: "", note: "" }, errors: {} };

async function showLists(c: Context<WebEnv>, fields: ListFields = nothingTyped): Promise<Response> {
  const visit = c.get("visit");
  const { locale, library } = visit;
  const t = listWords(locale);
  const deleted = c.req.query("deleted");
  const { lists, gone } = await visit.act(async (ctx) => ({
    lists: await myLists(ctx),
    gone: deleted === undefined ? null : await restorableList(ctx, deleted),
  }));
  const answer = page(c, {
    title: t("lists"),
    noIndex: true,
    status: fields === nothingTyped ? 200 : 422,
    notice: gone !== null && (
      <Notice
        tone="ok"
        announce="status"
        action={
          <FormButton action={`/my/lists/${deleted}/restoration`} size="small" icon="undo">
            {t("undo")}
          </FormButton>
        }
      >
        <p>{t("list-deleted", { list: gone })}</p>
      </Notice>
    ),
    body: <ListsPage {...{ lists, t, locale, fields }} timeZone={library?.timeZone ?? "UTC"} />,
  });
  return ownPage(answer);
}

async function showList(c: Context<WebEnv>, list: string, typed?: ListFields): Promise<Response> {
  const visit = c.get("visit");
  const t = listWords(visit.locale);
  const number = pageNumber(c.req.query("page"));
  const start = (number - 1) * ON_PAGE;
  const { view, rows } = await visit.act(async (ctx) => {
    const view = await viewList(ctx, list, start, ON_PAGE);
    const rows = await listRows(ctx, visit, view.titles, ({ id, title }, index) => {
      const place = start + index;
      return (
        <EntryActions
          {...{ list, t, place }}
          title={{ id, name: title }}
          last={place === view.list.titles - 1}
        />
      );
    });
    return { view, rows };
  });
  const { name, note, token, titles } = view.list;
  const fields = typed ?? { values: { name, note: note ?? "" }, errors: {} };
  const address =
    token === null ? null : new URL(`/lists/${token}`, visit.services.config.publicUrl).href;
  const answer = page(c, {
    title: name,
    noIndex: true,
    status: typed ? 422 : 200,
    elements: ["copy"],
    notice: entryNotice(c, list),
    body: (
      <OwnListPage
        list={view.list}
        pager={listPager(visit, number, titles)}
        start={start + 1}
        {...{ rows, t, fields, address }}
      />
    ),
  });
  return ownPage(answer);
}
