import type { Context } from "hono";
import type { ReactNode } from "react";
import type { WebEnv } from "#kernel/http";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { FormButton, LinkButton, Notice } from "#ui";
import { myLists } from "../../actions/lists/keep-list.ts";
import { listWords } from "../../messages/pages-index.ts";
import { withParam } from "../back.ts";

/** In the query of a page: the list and the title just saved on it. */
const SAVED = "saved";

/** Where to go after a title was saved: back, with a word of what was done. */
export function afterSaving(back: string, list: string, title: string): string {
  return withParam(back, SAVED, `${list}.${title}`);
}

/** Where the reader is, without the word of what was done there last. */
export function hereOf(c: Context<WebEnv>): string {
  const { pathname, search } = c.get("visit").url;
  return withParam(pathname + search, SAVED, null);
}

/** Tells that a title was saved, and takes it back on wish. */
export async function savedNotice(c: Context<WebEnv>, ctx: Ctx): Promise<ReactNode> {
  const [list = "", title = ""] = (c.req.query(SAVED) ?? "").split(".");
  if (ctx.principal.kind !== "person" || !isId(list) || !isId(title)) return null;
  const saved = (await myLists(ctx)).find(({ id }) => id === list);
  if (!saved) return null;
  const t = listWords(c.get("visit").locale);
  const back = hereOf(c);
  return (
    <Notice
      tone="ok"
      announce="status"
      action={
        <div className="cluster">
          <FormButton
            action={`/my/lists/${list}/titles/${title}/removal`}
            fields={{ back }}
            size="small"
            icon="undo"
          >
            {t("undo")}
          </FormButton>
          <LinkButton href={saveAddress(title, back)} size="small" look="quiet">
            {t("saved-elsewhere")}
          </LinkButton>
        </div>
      }
    >
      <p>
        {t("saved", { list: saved.name })} <a href={`/my/lists/${list}`}>{t("saved-see")}</a>
      </p>
    </Notice>
  );
}

/** The page on which a list is chosen for a title. */
export function saveAddress(title: string, back: string): string {
  return `/titles/${title}/save?back=${encodeURIComponent(back)}`;
}
