import type { Hono } from "hono";
import { readForm, type WebEnv } from "#kernel/http";
import { addToList, moveInList, removeFromList } from "../../actions/lists/list-titles.ts";
import { shareList, unshareList } from "../../actions/lists/share-list.ts";
import { localPath } from "../back.ts";

const id = ":id{[0-9a-f-]{36}}";
const title = ":title{[0-9a-f-]{36}}";

/** The titles of a list, and its sharing. */
export function entryRoutes(app: Hono<WebEnv>): void {
  app.post(`/my/lists/${id}/titles`, async (c) => {
    const form = await readForm(c);
    const list = c.req.param("id");
    const put = form.text("title");
    await c.get("visit").act(async (ctx) => {
      await addToList(ctx, list, [put]);
      await moveInList(ctx, list, put, placeOf(form.text("place")));
    });
    return c.redirect(`/my/lists/${list}`, 303);
  });
  app.post(`/my/lists/${id}/titles/${title}/place`, async (c) => {
    const form = await readForm(c);
    const list = c.req.param("id");
    const place = placeOf(form.text("place"));
    await c.get("visit").act((ctx) => moveInList(ctx, list, c.req.param("title"), place));
    return c.redirect(`/my/lists/${list}?done=moved`, 303);
  });
  app.post(`/my/lists/${id}/titles/${title}/removal`, async (c) => {
    const form = await readForm(c);
    const { id: list, title: gone } = c.req.param();
    await c.get("visit").act((ctx) => removeFromList(ctx, list, gone));
    const here = `/my/lists/${list}?removed=${gone}.${placeOf(form.text("place"))}`;
    return c.redirect(localPath(form.text("back"), here), 303);
  });
  app.post(`/my/lists/${id}/sharing`, async (c) => {
    await c.get("visit").act((ctx) => shareList(ctx, c.req.param("id")));
    return c.redirect(`/my/lists/${c.req.param("id")}?done=share-made`, 303);
  });
  app.post(`/my/lists/${id}/sharing/removal`, async (c) => {
    await c.get("visit").act((ctx) => unshareList(ctx, c.req.param("id")));
    return c.redirect(`/my/lists/${c.req.param("id")}?done=share-ended`, 303);
  });
}

function placeOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}
