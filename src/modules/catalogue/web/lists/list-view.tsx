import type { Visit } from "#kernel/http";
import { formatNumber } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import type { PagerProps } from "#ui";
import type { ReactNode } from "react";
import { findWords, listWords } from "../../messages/pages-index.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { withParam } from "../back.ts";
import { ResultRow } from "../find/result-row.tsx";
import { readPlaces } from "../places.ts";

/** Titles on a page of a list. */
export const ON_PAGE = 100;

type RowActions = (row: TitleRow, index: number) => ReactNode;

/** The titles of a list as its page shows them. */
export async function listRows(
  ctx: Ctx,
  visit: Visit,
  titles: readonly TitleRow[],
  actions: RowActions,
) {
  const places = await readPlaces(ctx, visit);
  const t = findWords(visit.locale);
  return titles.map((row, index) => ({
    key: row.id,
    item: <ResultRow row={row} {...{ t, places }} actions={actions(row, index)} />,
  }));
}

/** Links to the pages of a list. */
export function listPager({ locale, url }: Visit, number: number, titles: number): PagerProps {
  const find = findWords(locale);
  return {
    page: number,
    pages: Math.max(1, Math.ceil(titles / ON_PAGE)),
    href: (page) => withParam(url.pathname, "page", page > 1 ? String(page) : null),
    format: (page) => formatNumber(locale, page),
    words: {
      label: listWords(locale)("pages-label"),
      previous: find("page-previous"),
      next: find("page-next"),
      page: (page) => find("page-number", { page }),
    },
  };
}

/** The page asked for, from 1. */
export function pageNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
