import type { Card, LinkCard } from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import { ownLinks } from "../../model/cards/own-links.ts";
import type { Entry } from "../../model/inquiry/entry.ts";

/** Cards of one page: the newest messages come first when there are more. */
const MOST = 24;

/** Cards by the path that a link leads to. */
export type Cards = ReadonlyMap<string, Card>;
export const noCards: Cards = new Map();

/** Whether any of these links to a page of this site at all. */
export function linksHere(hosts: readonly string[], entries: readonly Said[]): boolean {
  return entries.some(({ body }) => ownLinks(body, hosts).length > 0);
}

type Said = Pick<Entry, "body">;

/** The cards for what these entries link to, as whoever looks may see those things now. */
export async function cardsIn(
  ctx: Ctx,
  kinds: readonly LinkCard[],
  entries: readonly Said[],
): Promise<Cards> {
  const { hosts } = ctx.config;
  const paths = new Set(
    entries.toReversed().flatMap(({ body }) => ownLinks(body, hosts).map(({ path }) => path)),
  );
  const cards = new Map<string, Card>();
  for (const path of [...paths].slice(0, MOST)) {
    const card = await cardOf(ctx, kinds, path);
    if (card) cards.set(path, card);
  }
  return cards;
}

async function cardOf(ctx: Ctx, kinds: readonly LinkCard[], path: string): Promise<Card | null> {
  for (const { path: known, load } of kinds) {
    const match = known.exec(path);
    if (match) return load(ctx, match);
  }
  return null;
}

/** Things that can be linked to, found by words; of each kind a few. */
export async function findCards(
  ctx: Ctx,
  kinds: readonly LinkCard[],
  words: string,
): Promise<readonly Card[]> {
  if (words.trim() === "") return [];
  const found: Card[] = [];
  for (const { find } of kinds) if (find) found.push(...(await find(ctx, words)));
  return found;
}
