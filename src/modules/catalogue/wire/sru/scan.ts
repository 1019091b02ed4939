import type { Ctx } from "#kernel/tenancy";
import type { CqlClause, SearchClause } from "#standards/cql";
import { type ScannedTerm, type ScanRequest, SruError } from "#standards/sru";
import { browseShelf, isBrowsable } from "../../actions/finding/browse-shelf.ts";
import { searchShelf } from "../../actions/finding/search-shelf.ts";
import { accessCondition } from "../../model/finding/access-condition.ts";
import type { AccessPoint, AccessRelation } from "../../model/finding/access-points.ts";
import { serverChoice } from "./cql-condition.ts";
import type { Database } from "./database.ts";
import { meaningOf, type Prefixes } from "./index-meaning.ts";
import { relationMeaning } from "./relation-meaning.ts";
import { cqlOf } from "./search.ts";
import { wantedOf } from "./term-meaning.ts";

/** Terms where the request names no number, and at most: each costs a search. */
export const scanBounds = { usual: 20, most: 100 } as const;

/** Answers a scan. @throws SruError for what cannot be asked. */
export async function answerScan(
  ctx: Ctx,
  { library }: Database,
  request: ScanRequest,
): Promise<readonly ScannedTerm[]> {
  const { count, before } = extentOf(request);
  const { point, from, relation } = startOf(request.scanClause);
  const terms = await browseShelf(ctx, { point, from, before, count, library });
  return Promise.all(
    terms.map(async ({ term }) => ({
      value: term,
      count: await countOf(ctx, point, term, relation, library),
    })),
  );
}

function extentOf({ maximumTerms, responsePosition }: ScanRequest): {
  readonly count: number;
  readonly before: number;
} {
  const count = maximumTerms ?? scanBounds.usual;
  if (count === 0) throw new SruError(6, "maximumTerms");
  if (count > scanBounds.most) throw new SruError(121, String(scanBounds.most));
  if (responsePosition > count + 1) throw new SruError(120, String(responsePosition));
  return { count, before: responsePosition - 1 };
}

/** The number of records is what a search of the same index for the term finds (part 6, 5), not what the list counts. */
async function countOf(
  ctx: Ctx,
  point: AccessPoint,
  text: string,
  relation: AccessRelation,
  library: string | null,
): Promise<number> {
  const access = accessCondition(point, { text, relation });
  if (!access.ok) throw new SruError(22);
  const { total } = await searchShelf(ctx, {
    where: access.condition,
    library,
    offset: 0,
    limit: 0,
  });
  return total;
}

type Start = {
  readonly point: AccessPoint;
  readonly from: string;
  readonly relation: AccessRelation;
};

/** The index and the term to begin at: one clause, without booleans or masks. */
function startOf(text: string): Start {
  const { clause, sort } = cqlOf(text);
  if (sort.length > 0) throw new SruError(80);
  const { search, prefixes } = single(clause);
  const { index, relation: written } = search.by ?? serverChoice;
  const how = relationMeaning(written);
  if (how.isDenied) throw new SruError(19, written.name);
  const wanted = wantedOf(search.term, how);
  if (wanted.masked) throw new SruError(28, search.term);
  return { point: listOf(index, prefixes), from: wanted.text, relation: how.relation };
}

function listOf(index: string, prefixes: Prefixes): AccessPoint {
  const meaning = meaningOf(index, prefixes);
  if (meaning !== "all-records" && meaning !== "result-set" && isBrowsable(meaning)) return meaning;
  throw new SruError(16, index);
}

function single(
  clause: CqlClause,
  prefixes: Prefixes = [],
): { readonly search: SearchClause; readonly prefixes: Prefixes } {
  if (clause.kind === "scoped") return single(clause.clause, [...prefixes, ...clause.prefixes]);
  if (clause.kind === "boolean") throw new SruError(37, clause.operator);
  return { search: clause, prefixes };
}
