import type { Ctx } from "#kernel/tenancy";
import { type ScanRequest, type ScanResponse, termText } from "#standards/z3950";
import { browseShelf, isBrowsable } from "../../../actions/finding/browse-shelf.ts";
import type { AccessPoint } from "../../../model/finding/access-points.ts";
import { Bib1Problem } from "../problem.ts";
import { type GivenAttributes, readAttributes } from "../query/attributes.ts";
import { pointsOf } from "../query/use-attributes.ts";
import { scopeAsked } from "./search.ts";

/** Terms of one response. */
const MOST_TERMS = 200;
const scanStatus = { success: 0, endOfList: 5 } as const;
const encoder = new TextEncoder();

/** Terms around a place in a list, with how many titles have each. @throws Bib1Problem. */
export async function scan(ctx: Ctx, asked: ScanRequest): Promise<ScanResponse> {
  const given = readAttributes(asked.start.attributes, asked.attributeSet);
  const { count, position } = extentOf(asked);
  const terms = await browseShelf(ctx, {
    point: listOf(given),
    from: startOf(asked, given),
    before: position - 1,
    count,
    library: await scopeAsked(ctx, asked.databases),
  });
  const before = terms.filter(({ isBefore }) => isBefore).length;
  return {
    stepSize: 0,
    status: terms.length < count ? scanStatus.endOfList : scanStatus.success,
    returned: terms.length,
    position: position === 0 ? 0 : before + 1,
    list: {
      entries: terms.map(({ term, count: occurrences }) => ({
        term: { term: { general: encoder.encode(term) }, occurrences },
      })),
    },
  };
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
  const [point] = pointsOf(use) ?? [];
  if (!point) throw new Bib1Problem("useUnsupported", String(use));
  if (!isBrowsable(point)) throw new Bib1Problem("scanTermListUnsupported", String(use));
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
