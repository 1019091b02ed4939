import { Buffer } from "node:buffer";
import type { SearchDocument, SearchSchema } from "../../port.ts";
import { analyse } from "../../folding/index.ts";
import { BlobList } from "./blob-list.ts";
import { ChunkedWords } from "./chunked-words.ts";
import { exactKey } from "./exact-key.ts";
import { FacetAccumulator } from "./facet-accumulator.ts";
import { encodeId } from "./id-code.ts";
import { EXTRA_MARK } from "./marks.ts";
import { textFields } from "./schema-fields.ts";
import type { TextField } from "./schema-fields.ts";
import { encodeShown } from "./shown-values.ts";
import type { ShownValue } from "./shown-values.ts";
import { WordStore } from "./word-store.ts";

/** Chunk sizes, as powers of two: for a handful of changes, and for a whole catalogue. */
const SMALL = 9;
const LARGE = 18;
const LONGEST_KEY = 256;
/** Words of one value that are read; what follows in a longer text is not searched. */
const MOST_WORDS = 20_000;

/** Collects documents of one kind, in any order, until they are written as a segment. */
export class SegmentBuilder {
  readonly schema: SearchSchema;
  readonly fields: readonly TextField[];
  readonly words: WordStore;
  readonly ids: BlobList;
  readonly shown: BlobList;
  readonly ranks: ChunkedWords;
  /** Pairs of exact key and document. */
  readonly exact: ChunkedWords;
  readonly scope: FacetAccumulator;
  readonly facets: ReadonlyMap<string, FacetAccumulator>;
  readonly numbers: ReadonlyMap<string, number[]>;
  readonly keys: ReadonlyMap<string, BlobList>;

  constructor(schema: SearchSchema, expected: "few" | "many") {
    const shift = expected === "few" ? SMALL : LARGE;
    this.schema = schema;
    this.fields = textFields(schema);
    this.words = new WordStore(shift);
    this.ids = new BlobList(shift);
    this.shown = new BlobList(shift);
    this.ranks = new ChunkedWords(shift);
    this.exact = new ChunkedWords(shift);
    this.scope = new FacetAccumulator(shift);
    this.facets = new Map(schema.facets.map((name) => [name, new FacetAccumulator(shift)]));
    this.numbers = new Map(schema.numbers.map((name) => [name, []]));
    this.keys = new Map(schema.sortKeys.map((name) => [name, new BlobList(shift)]));
  }

  get documents(): number {
    return this.words.documents;
  }

  add(document: SearchDocument): void {
    this.#addText(document.text);
    this.ids.push(encodeId(document.id));
    this.ranks.push(document.rank);
    this.scope.addTexts(document.scope);
    for (const [name, facet] of this.facets) facet.addTexts(document.facets[name] ?? []);
    for (const [name, values] of this.numbers) values.push(document.numbers[name] ?? Number.NaN);
    for (const [name, keys] of this.keys) keys.push(encodeKey(document.sortKeys[name] ?? ""));
  }

  #addText(text: SearchDocument["text"]): void {
    this.words.beginDocument();
    const shown: ShownValue[] = [];
    for (const field of this.fields) {
      for (const value of text[field.name] ?? []) {
        this.#addValue(field, value);
        if (field.completes) shown.push({ field: field.number, text: value });
      }
    }
    this.shown.push(encodeShown(shown));
  }

  #addValue(field: TextField, value: string): void {
    const { sequence, extras } = analyse(value);
    const { stream } = this.words;
    stream.push(field.number);
    for (const word of sequence.slice(0, MOST_WORDS)) stream.push(this.words.numberOf(word));
    for (const word of extras.slice(0, MOST_WORDS)) {
      stream.push(EXTRA_MARK);
      stream.push(this.words.numberOf(word));
    }
    if (!field.exact) return;
    this.exact.push(exactKey(sequence));
    this.exact.push(this.words.documents - 1);
  }
}

function encodeKey(key: string): Uint8Array {
  return Buffer.from(key.slice(0, LONGEST_KEY).toWellFormed(), "utf8");
}
