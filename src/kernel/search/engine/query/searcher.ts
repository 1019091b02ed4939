import type {
  BrowsedTerm,
  BrowseRequest,
  Completion,
  CompletionRequest,
  SearchClause,
  SearchQuery,
  SearchResult,
} from "../../port.ts";
import { browse } from "../browse/browse.ts";
import { orderFor } from "../segment/key-order.ts";
import { BitmapCache } from "./bitmap-cache.ts";
import { complete } from "./complete.ts";
import { asText, readings } from "./correction.ts";
import { CountsPool } from "./counts-pool.ts";
import type { Compounds } from "./compounds.ts";
import { countFacets } from "./count-facets.ts";
import type { Answer } from "./count-facets.ts";
import { liveCompounds } from "./live-compounds.ts";
import { liftOf } from "./lift.ts";
import { match } from "./match.ts";
import { orderDocuments } from "./order.ts";
import { page } from "./page.ts";
import type { OrderedPart } from "./page.ts";
import { parse } from "./parse.ts";
import type { Plan } from "./plan.ts";
import { select } from "./selection.ts";
import type { SegmentView } from "./segment-view.ts";

/** The index at one moment. */
export type IndexView = { readonly segments: readonly SegmentView[]; readonly position: bigint };

const CACHE_BYTES = 32 * 1024 * 1024;
const MOST_HITS = 10_000;
const LARGEST = 2 ** 31;
/** A query that finds something is only respelled for one that finds so many times more. */
const WORTH_SUGGESTING = 10;

/** Lists and counts are whole numbers from zero; what is not one is taken for none. */
function wholeNumber(value: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(0, Math.floor(value))) : 0;
}

function ofKinds(index: IndexView, kinds: readonly string[] | undefined): readonly SegmentView[] {
  return index.segments.filter((view) => kinds?.includes(view.segment.schema.kind) ?? true);
}

/** Keys are sorted as the language does whose order all kinds keep, or as the root does. */
function sortIn(views: readonly SegmentView[], sort: SearchQuery["sort"]): SearchQuery["sort"] {
  if (sort?.by !== "key" || sort.locale === undefined) return sort;
  const schemas = views.map(({ segment }) => segment.schema);
  return { ...sort, locale: orderFor(sort.locale, schemas) };
}

/** The clauses as asked, or as read when typing errors are forgiven. */
type Reading = { readonly clauses: readonly SearchClause[]; readonly total: number };

/** Answers queries from the segments of the index; one for each thread that reads. */
export class Searcher {
  readonly #cache = new BitmapCache(CACHE_BYTES);
  readonly #counts = new CountsPool();

  query(index: IndexView, asked: SearchQuery): SearchResult {
    const { beside } = asked;
    const result = this.#forgiving(index, asked);
    if (beside === undefined) return result;
    return { ...result, beside: beside.map((request) => this.complete(index, request)) };
  }

  #forgiving(index: IndexView, asked: SearchQuery): SearchResult {
    const query = {
      ...asked,
      offset: wholeNumber(asked.offset, LARGEST),
      limit: wholeNumber(asked.limit, MOST_HITS),
    };
    const result = this.#answer(index, query);
    if (result.total > 0 || query.clauses.length === 0) return result;
    const forgiven = this.#forgive(index, query);
    if (forgiven === null) return result;
    return {
      ...this.#answer(index, { ...query, clauses: forgiven.clauses }),
      corrected: asText(forgiven.clauses),
    };
  }

  /** Another spelling of the query that finds something, or much more; null when there is none. */
  suggest(index: IndexView, query: SearchQuery): string | null {
    const found = this.#countWords(index, query);
    const better = this.#otherReading(index, query, found * WORTH_SUGGESTING);
    return better === null ? null : asText(better.clauses);
  }

  complete(index: IndexView, { typed, limit, scope, kinds }: CompletionRequest): Completion[] {
    return complete(
      this.#cache,
      ofKinds(index, kinds),
      typed,
      wholeNumber(limit, MOST_HITS),
      scope,
    );
  }

  browse(index: IndexView, request: BrowseRequest): BrowsedTerm[] {
    return browse(this.#cache, ofKinds(index, [request.kind]), request);
  }

  /** Only what was typed can be mistyped: a query that filters leave empty is read as it stands. */
  #forgive(index: IndexView, query: SearchQuery): Reading | null {
    return this.#countWords(index, query) > 0 ? null : this.#otherReading(index, query, 0);
  }

  /**
   * The likeliest other reading that finds more than `least` documents in the reader's scope: the
   * one with the fewest typing errors, and among such the one that finds most.
   */
  #otherReading(index: IndexView, query: SearchQuery, least: number): Reading | null {
    const views = ofKinds(index, query.kinds);
    const compounds = liveCompounds(views);
    for (const alike of readings(views, query.clauses)) {
      const [best] = alike
        .map((clauses) => ({
          clauses,
          total: this.#count(views, { ...query, clauses }, compounds),
        }))
        .filter(({ total }) => total > least)
        .sort((a, b) => b.total - a.total);
      if (best !== undefined) return best;
    }
    return null;
  }

  #countWords(index: IndexView, query: SearchQuery): number {
    const views = ofKinds(index, query.kinds);
    return this.#count(views, query, liveCompounds(views));
  }

  /** Documents in the asker's scope that the clauses find, whatever else narrows them. */
  #count(
    views: readonly SegmentView[],
    { scope, clauses }: SearchQuery,
    compounds: Compounds,
  ): number {
    const answers = this.#select(views, parse({ clauses }, compounds), { scope });
    return answers.reduce((sum, { selection }) => sum + selection.passing.length, 0);
  }

  #answer(index: IndexView, asked: SearchQuery): SearchResult {
    const views = ofKinds(index, asked.kinds);
    const query = { ...asked, sort: sortIn(views, asked.sort) };
    const plan = parse(query, liveCompounds(views));
    const answers = this.#select(views, plan, query);
    const kinds = query.filters?.["kind"];
    const wanted = answers.filter(({ view }) => kinds?.includes(view.segment.schema.kind) ?? true);
    return {
      total: wanted.reduce((sum, { selection }) => sum + selection.passing.length, 0),
      hits: page(this.#order(wanted, plan, query), query),
      facets: countFacets(this.#counts, query.facets ?? [], wanted, answers),
      position: index.position,
    };
  }

  #select(
    views: readonly SegmentView[],
    plan: Plan,
    query: Pick<SearchQuery, "scope" | "ranges" | "filters">,
  ): Answer[] {
    return views.map((view) => {
      const matched = match(this.#cache, view.segment, plan);
      return { view, selection: select(this.#cache, view, matched, query) };
    });
  }

  #order(answers: readonly Answer[], plan: Plan, query: SearchQuery): OrderedPart[] {
    if (query.limit === 0) return [];
    return answers.map(({ view: { segment }, selection }) => {
      const lift = liftOf(this.#cache, segment, query.prefer);
      const request = { plan, sort: query.sort, lift, limit: query.offset + query.limit };
      return { segment, ordering: orderDocuments(segment, selection.passing, request) };
    });
  }
}
