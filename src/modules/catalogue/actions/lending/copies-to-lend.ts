import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { editionOf } from "../../model/works/edition.ts";
import { relationOf } from "../../model/works/other-editions.ts";
import { type CopiesToLend, copiesToLendOf } from "../../store/copies-to-lend.ts";
import { titleHead, titleLeads } from "../../store/titles.ts";
import { titlesOfWork } from "../../store/works.ts";

/** Other editions looked at: nobody wants the fiftieth. */
const MOST_EDITIONS = 20;

/** Which titles would do for a request, the one asked for first; empty where it never existed. */
export async function titlesThatDo(
  ctx: Ctx,
  title: string,
  anyEdition: boolean,
): Promise<readonly string[]> {
  const head = isId(title) ? await titleHead(ctx, title) : null;
  if (!head) return [];
  return anyEdition ? [head.id, ...(await editionsOf(ctx, head.id))] : [head.id];
}

/** Editions of the same work in the same language, form and part, the newest first. */
async function editionsOf(ctx: Ctx, title: string): Promise<readonly string[]> {
  const { titles } = await titlesOfWork(ctx, title);
  if (titles.length === 0) return [];
  const leads = await titleLeads(ctx, [title, ...titles]);
  const editions = leads.map(({ id, description }) => editionOf(id, description));
  const own = editions.find(({ id }) => id === title);
  if (!own) return [];
  return editions
    .filter((edition) => edition.id !== title && relationOf(own, edition) === "edition")
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_EDITIONS)
    .map(({ id }) => id);
}

/** What all libraries have of these titles, as their catalogues last told; alike copies counted together. */
export async function copiesToLend(
  ctx: Ctx,
  titles: readonly string[],
): Promise<readonly CopiesToLend[]> {
  const asked = titles.filter(isId);
  return asked.length === 0 ? [] : copiesToLendOf(ctx, asked);
}
