import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { page } from "#ui";
import { otherEditions } from "../../../actions/works/other-editions.ts";
import { editionWords } from "../../../messages/editions-index.ts";
import type { TitleSetting } from "../title-setting.ts";
import { type LiveTitle, withTitle } from "../with-title.tsx";
import { EditionsPage, editionsOnPage } from "./editions-page.tsx";

/** All titles that share a work with one. */
export function editionsRoutes(app: Hono<WebEnv>): void {
  app.get("/titles/:id{[0-9a-f-]{36}}/editions", (c) =>
    withTitle(c, c.req.param("id"), (title, setting) => showEditions(c, title, setting)),
  );
}

async function showEditions(
  c: Context<WebEnv>,
  title: LiveTitle,
  setting: TitleSetting,
): Promise<Response> {
  const { description } = title.lead;
  const wanted = pageOf(c.req.query("page"));
  const read = (number: number) =>
    c
      .get("visit")
      .read((ctx) => otherEditions(ctx, { id: title.id, description }, stretchOf(number)));
  const found = await read(wanted);
  const last = Math.max(1, Math.ceil(found.total / editionsOnPage));
  const others = wanted > last ? await read(last) : found;
  return page(c, {
    title: editionWords(setting.locale)("page-title", { title: description.titles.main.full }),
    noIndex: true,
    body: (
      <EditionsPage
        {...{ title, description, others, page: Math.min(wanted, last) }}
        {...setting}
      />
    ),
  });
}

function stretchOf(page: number) {
  return { offset: (page - 1) * editionsOnPage, limit: editionsOnPage };
}

function pageOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
