import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { Visit, WebEnv } from "#kernel/http";
import type { Ctx } from "#kernel/tenancy";
import { EmptyState, LinkButton, page } from "#ui";
import { findTitle } from "../../actions/find-title.ts";
import { findWords, titleWords } from "../../messages/pages-index.ts";
import type { TitleRecord, TitleView } from "../../model/titles/title.ts";
import { movedTo } from "../../wire/moved-to.ts";
import { readPlaces } from "../places.ts";
import type { TitleSetting } from "./title-setting.ts";

/** A title that somebody has. */
export type LiveTitle = TitleView & { readonly lead: TitleRecord };

/**
 * Answers for a title: with the page of the one that took its place where it was retired, with 410
 * where nobody has it any more. @throws Refusal `not-found` for an id that never was one.
 */
export async function withTitle(
  c: Context<WebEnv>,
  id: string,
  answer: (title: LiveTitle, setting: TitleSetting) => Response | Promise<Response>,
): Promise<Response> {
  const visit = c.get("visit");
  const { title, setting } = await visit.read((ctx) => readTitle(ctx, visit, id));
  if (!title) throw new Refusal("not-found");
  if (title.retired) return movedTo(c, heirAddress(visit.url, id, title.id));
  return title.lead ? answer({ ...title, lead: title.lead }, setting) : gone(c, setting);
}

async function readTitle(ctx: Ctx, visit: Visit, id: string) {
  const { locale } = visit;
  const title = await findTitle(ctx, id);
  const places = await readPlaces(ctx, visit);
  const setting: TitleSetting = { t: titleWords(locale), find: findWords(locale), locale, places };
  return { title, setting };
}

/** The same page, form or part, of the title that took over. */
function heirAddress(url: URL, id: string, heir: string): string {
  return url.pathname.replace(id, heir) + url.search;
}

function gone(c: Context, { t }: TitleSetting): Response {
  const body = (
    <EmptyState
      icon="book"
      title={t("gone-title")}
      level={1}
      action={<LinkButton href="/find">{t("gone-find")}</LinkButton>}
    >
      <p>{t("gone-text")}</p>
    </EmptyState>
  );
  return page(c, { title: t("gone-title"), status: 410, noIndex: true, body });
}
