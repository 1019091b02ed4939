import type { Ctx } from "#kernel/tenancy";
import type { Citation } from "#standards/openurl";
import { authorAgrees, sharesNumber, titleAgreement } from "../../model/citations/agreement.ts";
import { numberCondition, wordConditions } from "../../model/citations/cited-conditions.ts";
import type { TitleCondition } from "../../model/finding/title-condition.ts";
import type { TitleSource } from "../../model/search/source.ts";
import type { TitleRow } from "../../model/titles/title.ts";
import { titleSources } from "../../store/indexing.ts";
import { TITLE_KIND } from "../search/schema.ts";
import { titleRows } from "../title-rows.ts";

/** Titles that are looked at for one citation. */
const MOST = 10;

/** What the shelf has of what a citation refers to. */
export type Cited =
  /** This and nothing else. */
  | { readonly kind: "held"; readonly title: string }
  /** It may be one of these. */
  | { readonly kind: "candidates"; readonly rows: readonly TitleRow[] }
  | { readonly kind: "none" };

/**
 * Finds the title that a citation refers to: by its numbers, which must be the title's own and not
 * contradict its name, else by the words of title, author and year. Only one clear hit is sure.
 */
export async function findCited(ctx: Ctx, citation: Citation): Promise<Cited> {
  const numbered = (await find(ctx, numberCondition(citation))).filter(({ descriptions }) =>
    sharesNumber(citation, descriptions),
  );
  const sure = numbered.filter(
    ({ descriptions }) => titleAgreement(citation, descriptions) !== "other",
  );
  if (sure.length > 0) return outcome(ctx, sure, sure);
  const { named, strict } = await findByWords(ctx, citation);
  const same = strict && numbered.length === 0 ? named.filter((one) => isSame(citation, one)) : [];
  return outcome(ctx, same, [...numbered, ...named]);
}

/** One is what was asked for; several, or some that only may be it, are shown. */
async function outcome(
  ctx: Ctx,
  sure: readonly TitleSource[],
  possible: readonly TitleSource[],
): Promise<Cited> {
  const [only, ...others] = sure;
  if (only && others.length === 0) return { kind: "held", title: only.id };
  const ids = [...new Set(possible.map(({ id }) => id))].slice(0, MOST);
  const rows = await titleRows(ctx, ids);
  return rows.length === 0 ? { kind: "none" } : { kind: "candidates", rows };
}

/** `strict`: by all that the citation says, and not only by some of it. */
async function findByWords(
  ctx: Ctx,
  citation: Citation,
): Promise<{ readonly named: readonly TitleSource[]; readonly strict: boolean }> {
  for (const [tier, condition] of wordConditions(citation).entries()) {
    const named = await find(ctx, condition);
    if (named.length > 0) return { named, strict: tier === 0 };
  }
  return { named: [], strict: false };
}

/** A title alone says too little: there are many of the name "Poems". */
function isSame(citation: Citation, { descriptions }: TitleSource): boolean {
  return (
    citation.authors.length > 0 &&
    titleAgreement(citation, descriptions) === "same" &&
    authorAgrees(citation, descriptions)
  );
}

/** In the order of the search: the nearest first. */
async function find(ctx: Ctx, where: TitleCondition | null): Promise<readonly TitleSource[]> {
  if (where === null) return [];
  const query = { kinds: [TITLE_KIND], clauses: [], where, offset: 0, limit: MOST };
  const ids = (await ctx.search.query(query)).hits.map(({ id }) => id);
  if (ids.length === 0) return [];
  const sources = new Map((await titleSources(ctx, ids)).map((source) => [source.id, source]));
  return ids.flatMap((id) => sources.get(id) ?? []);
}
