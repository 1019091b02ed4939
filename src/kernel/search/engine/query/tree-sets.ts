import { emptyBits, fullBits, setBit } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import type { BitmapCache } from "./bitmap-cache.ts";
import { clauseSet, clausesSet } from "./clause-sets.ts";
import {
  distinct,
  filterList,
  intersect,
  isNothing,
  NOTHING,
  subtract,
  unite,
} from "./document-set.ts";
import type { DocumentSet } from "./document-set.ts";
import type { PlanClause, PlanTree } from "./plan.ts";
import { rangeTest } from "./range-test.ts";
import { valueBits, valueTest } from "./value-filter.ts";
import type { DocumentTest } from "./value-filter.ts";

/** A segment whose documents are looked for, and where its bitmaps are kept. */
type Place = { readonly segment: Segment; readonly cache: BitmapCache };
type Joined = { readonly of: readonly PlanTree[] };
type Values = PlanTree & { readonly kind: "values" };
type Range = PlanTree & { readonly kind: "range" };

/** Documents of a segment that meet the condition, removed ones included. */
export function treeSet(place: Place, tree: PlanTree): DocumentSet {
  switch (tree.kind) {
    case "words":
      return clauseSet(place.segment, tree.clause);
    case "all":
      return allSet(place, tree);
    case "any":
      return anySet(place, tree);
    case "not":
      return subtract(everything(place), treeSet(place, tree.of));
    default:
      return keep(place, everything(place), tree);
  }
}

function everything({ segment }: Place): DocumentSet {
  return { bits: fullBits(segment.documents) };
}

function anySet(place: Place, { of }: Joined): DocumentSet {
  return unite(
    of.map((part) => treeSet(place, part)),
    place.segment.documents,
  );
}

/** Words first, all of them together: the rarest leaves little to look at. Then what only has to be tested. */
function allSet(place: Place, tree: Joined): DocumentSet {
  const parts = flat(tree);
  const wanted = parts.flatMap(wantedWords);
  const others = parts.filter((part) => wantedWords(part).length === 0).toSorted(byCost);
  let set = wanted.length === 0 ? everything(place) : clausesSet(place.segment, wanted);
  for (const part of others) {
    if (isNothing(set)) return NOTHING;
    set = keep(place, set, part);
  }
  return set;
}

function flat({ of }: Joined): readonly PlanTree[] {
  return of.flatMap((part) => (part.kind === "all" ? flat(part) : [part]));
}

function wantedWords(tree: PlanTree): readonly PlanClause[] {
  return tree.kind === "words" && !tree.clause.negate ? [tree.clause] : [];
}

const COSTS: Readonly<Record<PlanTree["kind"], number>> = {
  values: 0,
  range: 1,
  words: 2,
  any: 3,
  all: 4,
  not: 5,
};

function byCost(a: PlanTree, b: PlanTree): number {
  return COSTS[a.kind] - COSTS[b.kind];
}

/** Documents of the set that meet the condition. */
function keep(place: Place, set: DocumentSet, tree: PlanTree): DocumentSet {
  if (tree.kind === "values") return keepValues(place, set, tree);
  if (tree.kind === "range") return keepRange(place, set, tree);
  if (tree.kind === "not") return subtract(set, treeSet(place, tree.of));
  return intersect(set, treeSet(place, tree));
}

function keepValues({ segment, cache }: Place, set: DocumentSet, tree: Values): DocumentSet {
  const { name, values } = tree;
  if (name === "kind") return values.includes(segment.schema.kind) ? set : NOTHING;
  if (name === "id") return intersect(set, { list: documentsOf(segment, values) });
  const column = segment.facets.get(name);
  if (column === undefined) return NOTHING;
  if ("bits" in set)
    return intersect(set, { bits: valueBits(cache, segment, `facet.${name}`, column, values) });
  const filter = { name, values, asked: set.list.length };
  return { list: filterList(set.list, valueTest(cache, segment, filter)) };
}

/** Documents of these ids, in order and once. */
function documentsOf({ ids }: Segment, values: readonly string[]): Uint32Array {
  const found = values.map((id) => ids.find(id)).filter((document) => document >= 0);
  return distinct(Uint32Array.from(found).sort());
}

function keepRange({ segment }: Place, set: DocumentSet, { name, range }: Range): DocumentSet {
  const test = rangeTest(segment, name, range);
  if ("list" in set) return { list: filterList(set.list, test) };
  return intersect(set, { bits: testedBits(segment.documents, test) });
}

function testedBits(documents: number, test: DocumentTest): Uint32Array {
  const bits = emptyBits(documents);
  for (let document = 0; document < documents; document++)
    if (test(document)) setBit(bits, document);
  return bits;
}
