import type { SearchHit, SearchQuery } from "../../port.ts";
import { compareBytes, compareCodePoints } from "../segment/code-points.ts";
import { keyOrder, ROOT_ORDER } from "../segment/key-order.ts";
import type { Segment } from "../segment/segment.ts";
import { relevanceOf } from "./lift.ts";
import type { KeySort } from "./order.ts";
import { byScore } from "./ordering.ts";
import type { Ordering } from "./ordering.ts";

/** One segment's part of the answer. */
export type OrderedPart = { readonly segment: Segment; readonly ordering: Ordering };

class Head {
  readonly part: OrderedPart;
  place = 0;

  constructor(part: OrderedPart) {
    this.part = part;
  }

  get document(): number {
    return this.part.ordering.documents[this.place]!;
  }

  get score(): number {
    return this.part.ordering.scores[this.place]!;
  }
}

type CompareHeads = (a: Head, b: Head) => number;

/** Static order over segments and kinds: rank falling, then kind, then id. */
function byRank(a: Head, b: Head): number {
  const rank = b.part.segment.ranks[b.document]! - a.part.segment.ranks[a.document]!;
  if (rank !== 0) return rank;
  const kind = compareCodePoints(a.part.segment.schema.kind, b.part.segment.schema.kind);
  return (
    kind ||
    compareBytes(a.part.segment.ids.bytesOf(a.document), b.part.segment.ids.bytesOf(b.document))
  );
}

/** Places of keys mean nothing in another segment; there the keys themselves are compared, in the same order. */
function byKey({ name, descending = false, locale = ROOT_ORDER }: KeySort): CompareHeads {
  const compare = keyOrder(locale);
  const keyOf = (head: Head): string | null =>
    head.part.segment.keys.get(name)?.keyOf(head.document) ?? null;
  return (a, b) => {
    const first = keyOf(a);
    const second = keyOf(b);
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return descending ? compare(second, first) : compare(first, second);
  };
}

function comparison(sort: SearchQuery["sort"]): CompareHeads {
  const primary: CompareHeads =
    sort?.by === "key" ? byKey(sort) : (a, b) => byScore(a.score, b.score);
  return (a, b) => primary(a, b) || byRank(a, b);
}

type Asked = Pick<SearchQuery, "sort" | "offset" | "limit" | "prefer">;

function toHit(head: Head, { sort, prefer }: Asked): SearchHit {
  const { segment } = head.part;
  const score =
    sort === undefined || sort.by === "relevance"
      ? Math.max(0, relevanceOf(head.score, prefer))
      : 0;
  return { kind: segment.schema.kind, id: segment.ids.idOf(head.document), score };
}

function best(heads: readonly Head[], compare: CompareHeads): Head | undefined {
  let [found] = heads;
  for (const head of heads) if (found !== undefined && compare(head, found) < 0) found = head;
  return found;
}

/** Merges the ordered parts and cuts one page out. */
export function page(parts: readonly OrderedPart[], query: Asked): SearchHit[] {
  const compare = comparison(query.sort);
  let heads = parts
    .filter((part) => part.ordering.documents.length > 0)
    .map((part) => new Head(part));
  const hits: SearchHit[] = [];
  const [only] = heads;
  let skipped = 0;
  if (heads.length === 1 && only !== undefined) {
    skipped = query.offset;
    only.place = query.offset;
  }
  const isLeft = (head: Head): boolean => head.place < head.part.ordering.documents.length;
  for (heads = heads.filter(isLeft); hits.length < query.limit;) {
    const head = best(heads, compare);
    if (head === undefined) break;
    if (skipped >= query.offset) hits.push(toHit(head, query));
    else skipped += 1;
    head.place += 1;
    if (!isLeft(head)) heads = heads.filter(isLeft);
  }
  return hits;
}
