import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { viewSharedList } from "../../actions/lists/list-titles.ts";
import { listWords } from "../../messages/pages-index.ts";
import { hereOf } from "./saved-notice.tsx";
import { SharedListPage } from "./list-page.tsx";
import { listPager, listRows, ON_PAGE, pageNumber } from "./list-view.tsx";
import { SaveListedButton, SavingForm } from "./save-button.tsx";

/** Lists as those see them who have the link. */
export function sharedRoutes(app: Hono<WebEnv>): void {
  app.get("/lists/:token{[\\w-]{20,64}}", (c) => showShared(c, c.req.param("token")));
}

async function showShared(c: Context<WebEnv>, token: string): Promise<Response> {
  const visit = c.get("visit");
  const t = listWords(visit.locale);
  const number = pageNumber(c.req.query("page"));
  const start = (number - 1) * ON_PAGE;
  const { list, rows } = await visit.act(async (ctx) => {
    const { list, titles } = await viewSharedList(ctx, token, start, ON_PAGE);
    const rows = await listRows(ctx, visit, titles, ({ id, title }) => (
      <SaveListedButton title={{ id, name: title }} t={t} />
    ));
    return { list, rows };
  });
  const address = new URL(`/lists/${token}`, visit.services.config.publicUrl).href;
  const pager = listPager(visit, number, list.titles);
  const response = page(c, {
    title: list.name,
    noIndex: true,
    body: (
      <>
        <SharedListPage {...{ list, rows, t, pager, address }} start={start + 1} />
        {rows.length > 0 && <SavingForm back={hereOf(c)} />}
      </>
    ),
  });
  // The address is the right to read: it must not travel on with a link that is followed.
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}
