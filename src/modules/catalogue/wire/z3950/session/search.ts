import { allLibraries, type Ctx } from "#kernel/tenancy";
import { networkSymbols } from "#modules/directory";
import type {
  ElementSetNames,
  Query,
  RpnQuery,
  SearchRequest,
  SearchResponse,
} from "#standards/z3950";
import { searchShelf } from "../../../actions/finding/search-shelf.ts";
import type { TitleCondition } from "../../../model/finding/title-condition.ts";
import { Bib1Problem } from "../problem.ts";
import { rpnCondition } from "../query/rpn-condition.ts";
import { isWhole, scopeOf, within } from "../query/scope.ts";
import { retrieve } from "./retrieve.ts";
import type { Agreed } from "./agreed.ts";
import type { ResultSet, ResultSets } from "./result-sets.ts";

/** Does a search and keeps it. @throws Bib1Problem for what cannot be asked. */
export async function search(
  ctx: Ctx,
  sets: ResultSets,
  agreed: Agreed,
  asked: SearchRequest,
): Promise<SearchResponse> {
  const { resultSetName: name } = asked;
  if (sets.has(name) && !asked.replace) throw new Bib1Problem("resultSetExists", name);
  const condition = await conditionOf(ctx, sets, asked).finally(() => {
    // What was there under this name is gone, whether the search succeeds or not (Z39.50, 3.2.2).
    sets.delete(name);
  });
  const { total } = await searchShelf(ctx, {
    where: condition,
    library: null,
    offset: 0,
    limit: 0,
  });
  const set: ResultSet = {
    condition,
    total,
    database: asked.databases[0] ?? "",
    bytes: JSON.stringify(condition).length * 2,
  };
  sets.put(name, set);
  return { resultCount: total, succeeded: true, ...(await piggyback(ctx, agreed, set, asked)) };
}

/** The question, which may go on from earlier results, also from the one that it is to replace. */
async function conditionOf(
  ctx: Ctx,
  sets: ResultSets,
  { query, databases }: SearchRequest,
): Promise<TitleCondition> {
  const condition = rpnCondition(rpnOf(query), (earlier) => sets.get(earlier).condition);
  return within(await scopeAsked(ctx, databases), condition);
}

/** The libraries whose titles may be found; null: all. */
export async function scopeAsked(
  ctx: Ctx,
  databases: readonly string[],
): Promise<readonly string[] | null> {
  if (isWhole(databases)) return null; // as nearly everybody asks, for which nothing has to be looked up
  const libraries = await allLibraries(ctx);
  return scopeOf(databases, { libraries, symbols: await networkSymbols(ctx) });
}

/** Types 1 and 101 are the same here: proximity is refused in both. */
function rpnOf(query: Query): RpnQuery {
  if ("type1" in query) return query.type1;
  if ("type101" in query) return query.type101;
  throw new Bib1Problem("queryTypeUnsupported", Object.keys(query).join().replace("type", "type-"));
}

const FAILURE = 5;

/** Records that come with the answer, as many as the size of the set allows (Z39.50, 3.2.2). */
async function piggyback(ctx: Ctx, agreed: Agreed, set: ResultSet, asked: SearchRequest) {
  const { count, elements } = wanted(set.total, asked);
  if (count === 0) return { returned: 0, nextPosition: set.total > 0 ? 1 : 0 };
  const syntaxes = asked.preferredRecordSyntax ? [asked.preferredRecordSyntax] : [];
  try {
    const retrieval = { start: 1, count, syntaxes, elements, alternative: false };
    return await retrieve(ctx, agreed, set, retrieval);
  } catch (fault) {
    if (!(fault instanceof Bib1Problem)) throw fault;
    // The search succeeded all the same (Z39.50, 3.2.2).
    const { diagnostic } = fault;
    return { returned: 0, nextPosition: 1, presentStatus: FAILURE, records: { diagnostic } };
  }
}

type Wanted = { readonly count: number; readonly elements: string | undefined };

function wanted(total: number, asked: SearchRequest): Wanted {
  if (total <= asked.smallSetUpperBound)
    return { count: total, elements: elementSet(asked.smallSetElementSetNames) };
  if (total >= asked.largeSetLowerBound) return { count: 0, elements: undefined };
  return {
    count: Math.max(0, Math.min(asked.mediumSetPresentNumber, total)),
    elements: elementSet(asked.mediumSetElementSetNames),
  };
}

/** The element set asked for; the databases here are one in this. */
export function elementSet(names: ElementSetNames | undefined): string | undefined {
  if (!names) return undefined;
  return "generic" in names ? names.generic : names.databaseSpecific[0]?.elementSet;
}
