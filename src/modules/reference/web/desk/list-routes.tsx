import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import { page } from "#ui";
import { listInquiries } from "../../actions/desk/list-inquiries.ts";
import { colleagues } from "../../actions/inquiry/care.ts";
import { INQUIRY_STATES } from "../../model/inquiry/states.ts";
import { ListPage } from "./list-page.tsx";
import { referenceDeskOf } from "./reference-desk.ts";

/** Lists of a library's inquiries. */
export function listRoutes(app: Hono<WebEnv>): void {
  app.get("/desk/:code/ask/inquiries", show);
}

async function show(c: Context<WebEnv>): Promise<Response> {
  const desk = referenceDeskOf(c);
  const state = INQUIRY_STATES.find((known) => known === c.req.query("state")) ?? null;
  const before = c.req.query("before") ?? "";
  const { list, people } = await desk.act(async (ctx) => ({
    list: await listInquiries(ctx, state, isId(before) ? before : null),
    people: await colleagues(ctx),
  }));
  const names = new Map(people.map(({ id, name }) => [id as string, name]));
  return page(c, {
    title: desk.t("all"),
    noIndex: true,
    width: "wide",
    body: <ListPage desk={desk} {...list} state={state} names={names} />,
  });
}
