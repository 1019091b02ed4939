import type { Ctx } from "#kernel/tenancy";
import type { SearchClause } from "#standards/cql";
import { type ScannedTerm, type ScanRequest, SruError } from "#standards/sru";
import { browseShelf, isBrowsable } from "../../actions/finding/browse-shelf.ts";
import type { AccessPoint } from "../../model/finding/access-points.ts";
import type { Database } from "./database.ts";
import { serverChoice } from "./cql-condition.ts";
import { meaningOf, type Prefixes } from "./index-meaning.ts";
import { relationMeaning } from "./relation-meaning.ts";
import { cqlOf } from "./search.ts";
import { wantedOf } from "./term-meaning.ts";

/** Terms where the request names no number, and at most. */
export const scanBounds = { usual: 20, most: 200 } as const;

/** Answers a scan. @throws SruError for what cannot be asked. */
export async function answerScan(
  ctx: Ctx,
  { library }: Database,
  request: ScanRequest,
): Promise<readonly ScannedTerm[]> {
  const count = request.maximumTerms ?? scanBounds.usual;
  if (count === 0) throw new SruError(6, "maximumTerms");
  if (count > scanBounds.most) throw new SruError(121, String(scanBounds.most));
  const { responsePosition } = request;
  if (responsePosition > count + 1) throw new SruError(120, String(responsePosition));
  const { point, from } = startOf(request.scanClause);
  const before = responsePosition - 1;
  const terms = await browseShelf(ctx, { point, from, before, count, library });
  return terms.map(({ term, count: records }) => ({ value: term, count: records }));
}

/** The index and the term to begin at: one clause, without booleans or masks. */
function startOf(text: string): { readonly point: AccessPoint; readonly from: string } {
  const { clause, sort } = cqlOf(text);
  if (sort.length > 0) throw new SruError(80);
  const { search, prefixes } = single(clause);
  const { by, term } = search;
  const { index, relation } = by ?? serverChoice;
  const wanted = wantedOf(term, relationMeaning(relation));
  if (wanted.masked) throw new SruError(28, term);
  return { point: listOf(index, prefixes), from: wanted.text };
}

function listOf(index: string, prefixes: Prefixes): AccessPoint {
  const meaning = meaningOf(index, prefixes);
  if (meaning !== "all-records" && meaning !== "result-set" && isBrowsable(meaning)) return meaning;
  throw new SruError(16, index);
}

function single(
  clause: ReturnType<typeof cqlOf>["clause"],
  prefixes: Prefixes = [],
): { readonly search: SearchClause; readonly prefixes: Prefixes } {
  if (clause.kind === "scoped") return single(clause.clause, [...prefixes, ...clause.prefixes]);
  if (clause.kind === "boolean") throw new SruError(37, clause.operator);
  return { search: clause, prefixes };
}
