import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { findCanned } from "../../actions/canned/find-canned.ts";
import { CANNED_SEATS, cannedSeatOf } from "./canned-seat.ts";
import { CannedListPage } from "./list-page.tsx";
import { doneIn } from "./read-done.ts";

/** Where canned answers are kept. */
export function cannedListRoutes(app: Hono<WebEnv>): void {
  for (const at of CANNED_SEATS) app.get(at, (c) => showCanned(c));
}

/** The list, with what was wrong with what was just tried there. */
export async function showCanned(
  c: Context<WebEnv>,
  faults: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const seat = cannedSeatOf(c);
  const text = c.req.query("q")?.trim().slice(0, 200) ?? "";
  const isWrong = Object.keys(faults).length > 0;
  return page(c, {
    title: seat.t("canned"),
    status: isWrong ? 422 : 200,
    noIndex: true,
    width: "wide",
    body: (
      <CannedListPage
        seat={seat}
        found={await seat.act((ctx) => findCanned(ctx, text))}
        text={text}
        done={isWrong ? null : doneIn(c)}
        faults={faults}
      />
    ),
  });
}
