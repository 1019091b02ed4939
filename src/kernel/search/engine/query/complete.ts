import type { Completion } from "../../port.ts";
import { fold, tokenise } from "../../folding/index.ts";
import { liveCompounds } from "./live-compounds.ts";
import { matchUnits } from "./clause-sets.ts";
import type { Unit } from "./plan.ts";
import type { BitmapCache } from "./bitmap-cache.ts";
import { scopeBits, visible } from "./selection.ts";
import type { SegmentView } from "./segment-view.ts";
import { wordUnits } from "./units.ts";
import { readValue } from "./value-words.ts";

/** Values of one segment that are collected before the best are chosen. */
const MOST_VALUES = 200;
/** Documents that are looked into for them. */
const MOST_DOCUMENTS = 4000;
const LONGEST_TYPED = 200;

type Found = Completion & { readonly begins: boolean; readonly rank: number };

function valuesOf(view: SegmentView, document: number, units: readonly Unit[]): Found[] {
  const { segment } = view;
  const found: Found[] = [];
  for (const number of segment.shown.numbersOf(document)) {
    const text = segment.shown.textOf(number);
    const reading = readValue(text, units);
    if (reading === "none") continue;
    const id = segment.ids.idOf(document);
    found.push({
      text,
      kind: segment.schema.kind,
      id,
      begins: reading === "begins",
      rank: segment.ranks[document]!,
    });
  }
  return found;
}

function search(
  cache: BitmapCache,
  view: SegmentView,
  units: readonly Unit[],
  scope?: readonly string[],
): Found[] {
  const { segment } = view;
  const completing = segment.fields.filter((field) => field.completes);
  const bits = completing.reduce((sum, field) => sum | (1 << field.number), 0);
  if (bits === 0) return [];
  const matched = visible(view, matchUnits(segment, units, bits), scopeBits(cache, segment, scope));
  const found: Found[] = [];
  for (const document of matched.subarray(0, MOST_DOCUMENTS)) {
    if (found.length >= MOST_VALUES) break;
    for (const value of valuesOf(view, document, units)) found.push(value);
  }
  return found;
}

/** The spelling that most documents have; of several the one that comes first. */
function mostFrequent(alike: readonly Found[]): Found | undefined {
  const spellings = [...Map.groupBy(alike, ({ text }) => text).values()];
  return spellings.sort((a, b) => b.length - a.length)[0]?.[0];
}

/** Of values that differ in capitals and accents only one, in the place of the first. */
function oneOfEach(found: readonly Found[]): Found[] {
  const groups = Map.groupBy(found, ({ text }) => fold(text));
  return [...groups.values()].map(mostFrequent).filter((value) => value !== undefined);
}

/**
 * Values of completing fields with all typed words, the last as a beginning. Values that begin with
 * what was typed come first, then those of prominent documents; each once, however it is capitalised.
 */
export function complete(
  cache: BitmapCache,
  views: readonly SegmentView[],
  typed: string,
  limit: number,
  scope?: readonly string[],
): Completion[] {
  const tokens = tokenise(typed.slice(0, LONGEST_TYPED));
  if (tokens.length === 0) return [];
  const units = wordUnits(tokens, { negative: false, prefix: true }, liveCompounds(views));
  const found = views.flatMap((view) => search(cache, view, units, scope));
  const sorted = found.sort((a, b) => Number(b.begins) - Number(a.begins) || b.rank - a.rank);
  return oneOfEach(sorted)
    .slice(0, limit)
    .map(({ text, kind, id }) => ({ text, kind, id }));
}
