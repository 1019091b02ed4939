import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { deskArticles, networkArticles } from "../../../actions/knowledge/desk-articles.ts";
import { isDeskFilter } from "../../../model/knowledge/desk-filter.ts";
import { ListPage } from "./list-page.tsx";
import { NetworkListPage } from "./network-list-page.tsx";
import { doneNotice } from "./done-notice.tsx";
import { NETWORK_PART, ROOTS, seatAt } from "./seat.ts";

type Web = Context<WebEnv>;

/** The lists of articles at a desk. */
export function listRoutes(app: Hono<WebEnv>): void {
  for (const root of ROOTS) app.get(root, own);
  app.get(NETWORK_PART, network);
}

async function own(c: Web): Promise<Response> {
  const seat = seatAt(c);
  const asked = c.req.query("show") ?? "";
  const filter = isDeskFilter(asked) ? asked : "all";
  const rows = await seat.act(deskArticles);
  const body = <ListPage seat={seat} rows={rows} filter={filter} />;
  const title = seat.view.t("knowledge");
  return page(c, { title, noIndex: true, width: "wide", notice: doneNotice(c, seat), body });
}

async function network(c: Web): Promise<Response> {
  const seat = seatAt(c);
  const rows = await seat.act(networkArticles);
  const body = <NetworkListPage seat={seat} rows={rows} />;
  const title = seat.view.t("network-articles");
  return page(c, { title, noIndex: true, width: "wide", notice: doneNotice(c, seat), body });
}
