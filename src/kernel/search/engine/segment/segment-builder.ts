import { Buffer } from "node:buffer";
import type { SearchDocument, SearchSchema } from "../../port.ts";
import { analyse, sortKey } from "../../folding/index.ts";
import { BlobList } from "./blob-list.ts";
import { ChunkedWords } from "./chunked-words.ts";
import { exactKey } from "./exact-key.ts";
import { FacetAccumulator } from "./facet-accumulator.ts";
import { encodeId } from "./id-code.ts";
import { textFields } from "./schema-fields.ts";
import type { TextField } from "./schema-fields.ts";
import { WordAccumulator } from "./word-accumulator.ts";

/** Longer values are shown cut when they complete what is typed. */
const LONGEST_SHOWN = 300;

/** Collects documents of one kind, in any order, until they are written as a segment. */
export class SegmentBuilder {
  readonly fields: readonly TextField[];
  readonly words = new WordAccumulator();
  readonly ids = new BlobList();
  readonly ranks = new ChunkedWords();
  /** Exact keys, each followed by its document. */
  readonly exact = new ChunkedWords();
  /** The scope, and the facets, by name of section. */
  readonly facets: ReadonlyMap<string, FacetAccumulator>;
  readonly numbers: ReadonlyMap<string, number[]>;
  readonly keys: ReadonlyMap<string, BlobList>;

  constructor(schema: SearchSchema) {
    const sections = ["scope", "shown", ...schema.facets.map((name) => `facet.${name}`)];
    this.fields = textFields(schema);
    this.facets = new Map(sections.map((section) => [section, new FacetAccumulator()]));
    this.numbers = new Map(schema.numbers.map((name) => [name, []]));
    this.keys = new Map(schema.sortKeys.map((name) => [name, new BlobList()]));
  }

  get documents(): number {
    return this.words.documents;
  }

  add(document: SearchDocument): void {
    this.#addText(document.text);
    this.ids.push(encodeId(document.id));
    this.ranks.push(document.rank);
    for (const [section, facet] of this.facets) facet.add(this.#valuesOf(document, section));
    for (const [name, values] of this.numbers) values.push(document.numbers[name] ?? Number.NaN);
    for (const [name, keys] of this.keys) keys.push(encodeKey(document.sortKeys[name] ?? ""));
  }

  #addText(text: SearchDocument["text"]): void {
    this.words.beginDocument();
    for (const field of this.fields) {
      for (const value of text[field.name] ?? []) this.#addValue(field, value);
    }
  }

  #valuesOf(document: SearchDocument, section: string): readonly string[] {
    if (section === "scope") return document.scope;
    if (section !== "shown") return document.facets[section.slice("facet.".length)] ?? [];
    const values = this.fields
      .filter((field) => field.completes)
      .flatMap((field) => document.text[field.name] ?? []);
    return values.map((value) => value.slice(0, LONGEST_SHOWN).toWellFormed());
  }

  #addValue(field: TextField, value: string): void {
    const analysis = analyse(value);
    this.words.addValue(field.number, analysis);
    if (!field.exact) return;
    this.exact.push(exactKey(analysis.sequence));
    this.exact.push(this.words.documents - 1);
  }
}

function encodeKey(text: string): Uint8Array {
  return Buffer.from(sortKey(text), "utf8");
}
