import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { mostAddresses } from "#standards/sitemap";
import { endOfPage, type ListedTitle, titlesOfPage } from "../../store/sitemap.ts";

/** Titles between two ends. A page may hold five times as many, so those that commit late find room. */
const ON_PAGE = 10_000;

/**
 * Where the pages end: ids of titles. New titles have greater ids than all before (UUIDv7) and none is
 * ever taken away, so an end that was found once stays one. By deployment, of which the search is one to each.
 */
const ends = new WeakMap<Ctx["search"], readonly string[]>();

/** What each page begins after: null for the first. Looks only behind the last end that is known. */
export async function titlePages(ctx: Ctx): Promise<readonly (string | null)[]> {
  const known = [...(ends.get(ctx.search) ?? [])];
  for (;;) {
    const end = await endOfPage(ctx, known.at(-1) ?? null, ON_PAGE);
    if (end === null) break;
    known.push(end);
  }
  ends.set(ctx.search, known);
  return [null, ...known];
}

/** The titles of the page that begins after the id given; null for what is no id. */
export async function titlesListed(
  ctx: Ctx,
  after: string | null,
): Promise<readonly ListedTitle[] | null> {
  if (after !== null && !isId(after)) return null;
  const pages = await titlePages(ctx);
  const end = pages.find((one) => one !== null && (after === null || one > after)) ?? null;
  return titlesOfPage(ctx, after, end, mostAddresses);
}
