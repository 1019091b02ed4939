import type { Context, Hono } from "hono";
import type { ReactNode } from "react";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { readRequestCase } from "../../../actions/desk/read-request.ts";
import { readSupplyCase } from "../../../actions/desk/read-supply.ts";
import { readerHistory } from "../../../actions/desk/reader-history.ts";
import { caseWords } from "../../../messages/desk-case-index.ts";
import { branchNames } from "../branch-names.ts";
import { deskNotice } from "../desk-notice.tsx";
import { type LendingDesk, lendingDeskOf } from "../lending-desk.ts";
import type { TypedAct } from "./acts.tsx";
import { HistoryPage } from "./history-page.tsx";
import { RequestPage } from "./request-page.tsx";
import { SupplyPage } from "./supply-page.tsx";

const address = "/desk/:code/lending";

/** The page of each request and supply. */
export function caseRoutes(app: Hono<WebEnv>): void {
  app.get(`${address}/supplies/:id`, (c) => showCase(c, lendingDeskOf(c), "lend"));
  app.get(`${address}/requests/:id`, (c) => showCase(c, lendingDeskOf(c), "borrow"));
  app.get(`${address}/requests/:id/reader`, async (c) => {
    const desk = lendingDeskOf(c);
    const history = await desk.act((ctx) => readerHistory(ctx, c.req.param("id")));
    return page(c, {
      title: caseWords(desk.locale)("reader-history"),
      noIndex: true,
      body: <HistoryPage desk={desk} history={history} />,
    });
  });
}

/** What is told on the page of an act that could not be done, with what was typed. */
export type Failed = {
  readonly status: 409 | 422;
  readonly notice: ReactNode;
  readonly typed: TypedAct;
};

/** Shows a request or a supply; `failed`: after an act that could not be done. */
export async function showCase(
  c: Context<WebEnv>,
  desk: LendingDesk,
  side: "lend" | "borrow",
  failed: Failed | null = null,
): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const typed = failed?.typed ?? null;
  const { title, body } = await desk.act(async (ctx) => {
    const branchName = await branchNames(ctx, desk);
    if (side === "lend") {
      const supply = await readSupplyCase(ctx, id);
      return {
        title: supply.row.supplyingNumber,
        body: <SupplyPage {...{ desk, supply, branchName, typed }} />,
      };
    }
    const request = await readRequestCase(ctx, id);
    return {
      title: request.row.number,
      body: <RequestPage {...{ desk, request, branchName, typed }} />,
    };
  });
  return page(c, {
    title: `${title} · ${desk.t("lending")}`,
    noIndex: true,
    width: "wide",
    status: failed?.status ?? 200,
    notice: failed?.notice ?? deskNotice(c, desk),
    body,
  });
}
