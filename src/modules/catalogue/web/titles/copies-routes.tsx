import type { Context, Hono } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { moreCopies } from "../../actions/find-title.ts";
import { CopiesPage } from "./copies-page.tsx";
import { copiesAddress } from "./holdings.tsx";
import type { TitleSetting } from "./title-setting.ts";
import { type LiveTitle, withTitle } from "./with-title.tsx";

const ON_PAGE = 100;

export function copiesRoutes(app: Hono<WebEnv>): void {
  app.get("/titles/:id{[0-9a-f-]{36}}/copies", (c) =>
    withTitle(c, c.req.param("id"), (title, setting) => showCopies(c, title, setting)),
  );
}

async function showCopies(
  c: Context<WebEnv>,
  title: LiveTitle,
  setting: TitleSetting,
): Promise<Response> {
  const record = title.records.find(({ id }) => id === c.req.query("record"));
  if (!record) throw new Refusal("not-found");
  const asked = c.req.query("branch") ?? null;
  const branch = record.branches.find((one) => one.branch === asked);
  if (!branch) throw new Refusal("not-found");
  const pages = Math.ceil(branch.total / ON_PAGE);
  const number = Math.min(pages, pageOf(c.req.query("page")));
  const copies = await c
    .get("visit")
    .read((ctx) => moreCopies(ctx, record.id, asked, (number - 1) * ON_PAGE, ON_PAGE));
  const { t, places } = setting;
  const name = title.lead.description.titles.main.full;
  const place = places.branchName(record.library.code, asked);
  const href = (to: number) => copiesAddress(title.id, record.id, branch, to);
  return page(c, {
    title: t("copies-title", { title: name }),
    noIndex: true,
    body: (
      <CopiesPage
        {...{ place, copies, pages, href, page: number, title: { id: title.id, name } }}
        {...setting}
      />
    ),
  });
}

function pageOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
