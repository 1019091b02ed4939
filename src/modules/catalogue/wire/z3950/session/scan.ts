import type { Ctx } from "#kernel/tenancy";
import { type ScanEntry, type ScanRequest, type ScanResponse, termText } from "#standards/z3950";
import { browseShelf, isBrowsable } from "../../../actions/finding/browse-shelf.ts";
import { searchShelf } from "../../../actions/finding/search-shelf.ts";
import type { AccessPoint } from "../../../model/finding/access-points.ts";
import { Bib1Problem } from "../problem.ts";
import { type GivenAttributes, readAttributes } from "../query/attributes.ts";
import { within } from "../query/scope.ts";
import { termCondition } from "../query/term-condition.ts";
import { pointsOf } from "../query/use-attributes.ts";
import { scopeAsked } from "./search.ts";

/** Terms of one response: each costs a search. */
const MOST_TERMS = 100;
const scanStatus = { success: 0, endOfList: 5 } as const;
const encoder = new TextEncoder();

/** Terms around a place in a list, with how many titles have each. @throws Bib1Problem. */
export async function scan(ctx: Ctx, asked: ScanRequest): Promise<ScanResponse> {
  const given = readAttributes(asked.start.attributes, asked.attributeSet);
  const { count, position } = extentOf(asked);
  const library = await scopeAsked(ctx, asked.databases);
  const place = { point: listOf(given), from: startOf(asked, given), before: position - 1 };
  const terms = await browseShelf(ctx, { ...place, count, library });
  const entries = await Promise.all(terms.map(({ term }) => entryOf(ctx, asked, library, term)));
  const before = terms.filter(({ isBefore }) => isBefore).length;
  return {
    stepSize: 0,
    status: terms.length < count ? scanStatus.endOfList : scanStatus.success,
    returned: terms.length,
    position: position === 0 ? 0 : before + 1,
    list: { entries },
  };
}

/** A term, and how many titles a search for it with the same attributes finds (Z39.50, 3.2.8). */
async function entryOf(
  ctx: Ctx,
  { start, attributeSet }: ScanRequest,
  library: readonly string[] | null,
  text: string,
): Promise<ScanEntry> {
  const term = { general: encoder.encode(text) };
  const condition = termCondition({ attributes: start.attributes, term }, attributeSet);
  const where = within(library, condition);
  const { total } = await searchShelf(ctx, { where, library: null, offset: 0, limit: 0 });
  return { term: { term, occurrences: total } };
}

/** How many terms, and where among them the start stands: from 1, or 0 for before the first. */
function extentOf({ stepSize = 0, count: wanted, preferredPosition: position = 1 }: ScanRequest): {
  readonly count: number;
  readonly position: number;
} {
  if (stepSize !== 0) throw new Bib1Problem("scanStepUnsupported", String(stepSize));
  const count = Math.min(Math.max(0, wanted), MOST_TERMS);
  if (position < 0 || position > count + 1)
    throw new Bib1Problem("scanPositionUnsupported", String(position));
  return { count, position };
}

function listOf({ use }: GivenAttributes): AccessPoint {
  const points = pointsOf(use);
  if (!points) throw new Bib1Problem("useUnsupported", String(use));
  const point = points.find(isBrowsable);
  if (!point) throw new Bib1Problem("scanTermListUnsupported", String(use));
  return point;
}

/** A beginning is where a scan starts anyway, so that right truncation changes nothing. */
function startOf({ start }: ScanRequest, { truncation = 100 }: GivenAttributes): string {
  const text = termText(start.term);
  if (text === null) throw new Bib1Problem("termTypeUnsupported", Object.keys(start.term).join());
  if (truncation !== 1 && truncation !== 100)
    throw new Bib1Problem("truncationUnsupported", String(truncation));
  return text;
}
