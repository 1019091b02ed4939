import type { Segment } from "./segment.ts";
import type { SegmentBuilder } from "./segment-builder.ts";
import { FIRST_TERM } from "./marks.ts";
import type { FacetAccumulator } from "./facet-accumulator.ts";
import type { FacetColumn } from "./facet-column.ts";

const UNKNOWN = 0xffffffff;

/** Translates the numbers of one dictionary into another's, as they are met. */
class Translation {
  readonly #numbers: Uint32Array;
  readonly #translate: (number: number) => number;

  constructor(size: number, translate: (number: number) => number) {
    this.#numbers = new Uint32Array(size).fill(UNKNOWN);
    this.#translate = translate;
  }

  of(number: number): number {
    const known = this.#numbers[number]!;
    if (known !== UNKNOWN) return known;
    const translated = this.#translate(number);
    this.#numbers[number] = translated;
    return translated;
  }
}

function copyWords(builder: SegmentBuilder, segment: Segment, documents: Uint32Array): void {
  const { words } = builder;
  const { forward, terms } = segment;
  const terminology = new Translation(terms.size + FIRST_TERM, (number) =>
    number < FIRST_TERM ? number : words.numberOf(terms.get(number - FIRST_TERM)),
  );
  for (const document of documents) {
    words.beginDocument();
    const end = forward.starts[document + 1]!;
    for (let place = forward.starts[document]!; place < end; place++) {
      words.stream.push(terminology.of(forward.at(place)));
    }
  }
}

function copyFacet(facet: FacetAccumulator, column: FacetColumn, documents: Uint32Array): void {
  const values = new Translation(column.values.size + 1, (number) =>
    facet.numberOf(column.textOf(number)),
  );
  for (const document of documents)
    facet.add(column.numbersOf(document).map((number) => values.of(number)));
}

/** The exact keys are stored by key; each goes with its document if that one is copied. */
function copyExact(
  builder: SegmentBuilder,
  segment: Segment,
  documents: Uint32Array,
  before: number,
): void {
  const places = new Uint32Array(segment.documents).fill(UNKNOWN);
  documents.forEach((document, i) => {
    places[document] = before + i;
  });
  const { keys, documents: owners } = segment.exact;
  for (let i = 0; i < keys.length; i++) {
    const place = places[owners[i]!]!;
    if (place === UNKNOWN) continue;
    builder.exact.push(keys[i]!);
    builder.exact.push(place);
  }
}

function copyValues(builder: SegmentBuilder, segment: Segment, documents: Uint32Array): void {
  for (const document of documents) {
    builder.ids.push(segment.ids.bytesOf(document));
    builder.ranks.push(segment.ranks[document]!);
    builder.shown.push(segment.shown.bytesOf(document));
  }
  for (const [name, values] of builder.numbers) {
    const column = segment.numbers.get(name);
    for (const document of documents) values.push(column?.valueOf(document) ?? Number.NaN);
  }
  for (const [name, keys] of builder.keys) {
    const column = segment.keys.get(name);
    for (const document of documents) keys.push(Buffer.from(column?.keyOf(document) ?? "", "utf8"));
  }
}

/** Adds these documents of a segment of the same schema: what makes merging possible without their sources. */
export function absorb(builder: SegmentBuilder, segment: Segment, documents: Uint32Array): void {
  const before = builder.documents;
  copyWords(builder, segment, documents);
  copyValues(builder, segment, documents);
  copyExact(builder, segment, documents, before);
  copyFacet(builder.scope, segment.scope, documents);
  for (const [name, facet] of builder.facets) {
    const column = segment.facets.get(name);
    if (column !== undefined) copyFacet(facet, column, documents);
  }
}
