import { alphabetical } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import { isStale, type ToldArticle, textIn } from "../../model/knowledge/article.ts";
import { type DeskFilter, type DeskFacts, matches } from "../../model/knowledge/desk-filter.ts";
import { isOverrideStale, type Override } from "../../model/knowledge/override.ts";
import { readOverrides } from "../../store/knowledge/overrides.ts";
import { countRatings, type RatingCount, readRatingWords } from "../../store/knowledge/ratings.ts";
import { seatOf } from "./seat.ts";
import { toldArticles } from "./told-articles.ts";

export type { RatingCount, RatingWords } from "../../store/knowledge/ratings.ts";

/** An article as its staff see it in their list. */
export type DeskArticle = DeskFacts & {
  readonly article: ToldArticle;
  readonly stale: readonly string[];
};

/** The articles of the visitor's library, or the network's: overdue ones first, then the last moved. */
export async function deskArticles(ctx: Ctx): Promise<readonly DeskArticle[]> {
  const articles = await toldArticles(ctx, { owners: [seatOf(ctx)] });
  const ratings = Map.groupBy(
    await countRatings(
      ctx,
      articles.map(({ id }) => id),
    ),
    ({ article }) => article,
  );
  const today = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate().toString();
  const rows = articles.map((article) => ({
    article,
    ...factsOf(article, ratings.get(article.id) ?? [], today),
  }));
  return [...rows.filter(({ isOverdue }) => isOverdue), ...rows.filter((one) => !one.isOverdue)];
}

function factsOf(article: ToldArticle, ratings: readonly RatingCount[], today: string) {
  const { state, reviewOn, texts } = article;
  // Of what it says now; what was said of older versions has been mended.
  const current = ratings.filter(({ language, version }) =>
    texts.some((one) => one.language === language && one.version === version),
  );
  return {
    state,
    isOverdue: state === "published" && reviewOn !== null && reviewOn <= today,
    stale: texts.filter((text) => isStale(article, text)).map(({ language }) => language),
    yes: current.reduce((sum, { yes }) => sum + yes, 0),
    no: current.reduce((sum, { no }) => sum + no, 0),
  };
}

/** How many there are of each filter. */
export function countBy(
  rows: readonly DeskArticle[],
  filters: readonly DeskFilter[],
): ReadonlyMap<DeskFilter, number> {
  return new Map(filters.map((one) => [one, rows.filter((row) => matches(row, one)).length]));
}

/** An article of the network, in the list of a library. */
export type NetworkArticle = {
  readonly article: ToldArticle;
  readonly override: Override | null;
  readonly isStale: boolean;
};

/** What the network has published, with what the library changed of it: stale changes first, then by title. */
export async function networkArticles(ctx: Ctx): Promise<readonly NetworkArticle[]> {
  const library = seatOf(ctx);
  const overrides = new Map(
    (await readOverrides(ctx, library)).map((one) => [one.article, one] as const),
  );
  const articles = await toldArticles(ctx, { owners: [null], state: "published" });
  const rows = articles.map((article) => {
    const override = overrides.get(article.id) ?? null;
    return { article, override, isStale: override !== null && isOverrideStale(article, override) };
  });
  const byTitle = alphabetical(
    ctx.locale,
    ({ article }: NetworkArticle) => textIn(article, ctx.locale).title,
  );
  return rows.toSorted((a, b) => Number(b.isStale) - Number(a.isStale) || byTitle(a, b));
}

const MOST_WORDS = 50;

/** What readers said of an article, by version, and in words; for those whose article it is. */
export async function ratingsOf(ctx: Ctx, { id }: ToldArticle) {
  return {
    counts: await countRatings(ctx, [id]),
    words: await readRatingWords(ctx, id, MOST_WORDS),
  };
}
