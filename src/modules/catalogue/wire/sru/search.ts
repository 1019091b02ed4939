import { CqlError, type CqlQuery, literalTerm, parseCql } from "#standards/cql";
import { type SearchAnswer, type SearchRequest, SruError, type SruRecord } from "#standards/sru";
import type { Ctx } from "#kernel/tenancy";
import { searchShelf, type ShelfFound } from "../../actions/finding/search-shelf.ts";
import { unionRecords } from "../../actions/records/union-records.ts";
import type { Database } from "./database.ts";
import { conditionOf } from "./cql-condition.ts";
import { facetsCounted, type FacetWanted, facetsWanted } from "./counted-facets.ts";
import { type RecordSchema, recordSchema } from "./record-schemas.ts";
import { sortOf } from "./sort-meaning.ts";

/** Bounds of one answer, which explain tells of. */
export const searchBounds = {
  /** Records where the request names no number, and at most. */
  usual: 10,
  most: 100,
  /** Positions that can be reached; who wants everything harvests by OAI-PMH. */
  furthest: 10_000,
} as const;

/** Copies told in one answer are shared out among its records; of one title at most so many. */
const COPIES_IN_ANSWER = 20_000;
const COPIES_OF_TITLE = 5000;

type Page = { readonly offset: number; readonly limit: number };

/** Answers a search. @throws SruError for what cannot be asked. */
export async function answerSearch(
  ctx: Ctx,
  database: Database,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const schema = recordSchema(request.recordSchema);
  const query = queryOf(request);
  const wanted = facetsWanted(request.facets);
  const page = pageOf(request);
  const found = await searched(ctx, database, query, request, page, wanted);
  if (request.startRecord > Math.max(1, found.total))
    throw new SruError(61, String(request.startRecord));
  const next = page.offset + found.titles.length + 1;
  const isMore = next <= Math.min(found.total, searchBounds.furthest) && found.titles.length > 0;
  return {
    total: found.total,
    records: await recordsOf(ctx, database, found, page, schema),
    next: isMore ? next : null,
    escaping: request.escaping,
    diagnostics: query.sort.length > 0 && request.sortKeys.length > 0 ? [{ code: 94 }] : [],
    facets: facetsCounted(wanted, found.facets, query, database.addressOf),
  };
}

/** Reads the query. @throws SruError with the place where it goes wrong. */
function queryOf({ query, queryType }: SearchRequest): CqlQuery {
  const text = queryType === "cql" ? query : `cql.serverChoice all ${literalTerm(query)}`;
  return cqlOf(text);
}

/** Reads CQL; what is wrong with it becomes a diagnostic with the place. */
export function cqlOf(text: string): CqlQuery {
  try {
    return parseCql(text);
  } catch (error) {
    if (!(error instanceof CqlError)) throw error;
    throw new SruError(error.problem, `character ${error.position + 1}: ${error.message}`);
  }
}

function pageOf({ startRecord, maximumRecords }: SearchRequest): Page {
  const { usual, most, furthest } = searchBounds;
  if (startRecord > furthest) throw new SruError(61, `${startRecord} (the last is ${furthest})`);
  const limit = Math.min(maximumRecords ?? usual, most, furthest - startRecord + 1);
  return { offset: startRecord - 1, limit };
}

function searched(
  ctx: Ctx,
  database: Database,
  query: CqlQuery,
  request: SearchRequest,
  page: Page,
  wanted: readonly FacetWanted[],
): Promise<ShelfFound> {
  const sort = sortOf(query.sort, request.sortKeys);
  const question = {
    ...page,
    where: conditionOf(query.clause),
    library: database.library,
    facets: wanted.map(({ facet, start, limit }) => ({ name: facet, limit: start - 1 + limit })),
    ...(sort ? { sort } : {}),
  };
  return searchShelf(ctx, question);
}

/** One record for each title found; a title that went meanwhile leaves a diagnostic in its place. */
async function recordsOf(
  ctx: Ctx,
  { titleAddress }: Database,
  { titles }: ShelfFound,
  { offset }: Page,
  schema: RecordSchema,
): Promise<readonly SruRecord[]> {
  if (titles.length === 0) return [];
  const copies = Math.min(COPIES_OF_TITLE, Math.floor(COPIES_IN_ANSWER / titles.length));
  const records = new Map(
    (await unionRecords(ctx, titles, { copies })).map((record) => [record.id, record]),
  );
  return titles.map((id, at) => {
    const position = offset + at + 1;
    const record = records.get(id);
    if (!record) return { position, missing: { code: 65, details: id } };
    const xml = schema.write(record, titleAddress(id));
    return { position, schema: schema.identifier, xml };
  });
}
