import type { SearchSchema } from "../../port.ts";
import { FacetColumn } from "./facet-column.ts";
import { Forward } from "./forward.ts";
import { IdColumn } from "./id-column.ts";
import { ALL_FIELDS, FIRST_TERM } from "./marks.ts";
import type { TermRange } from "./forward.ts";
import { Postings } from "./postings.ts";
import { textFields } from "./schema-fields.ts";
import type { TextField } from "./schema-fields.ts";
import { SectionReader } from "./section-reader.ts";
import type { SegmentImage } from "./sections.ts";
import { StringTable } from "./string-table.ts";
import { ExactColumn, KeyColumn, NumberColumn } from "./value-columns.ts";

/** An immutable part of the index: documents of one kind in static order, ready to be read. */
export class Segment {
  readonly image: SegmentImage;
  readonly schema: SearchSchema;
  readonly fields: readonly TextField[];
  readonly documents: number;
  readonly terms: StringTable;
  readonly postings: Postings;
  readonly forward: Forward;
  readonly ids: IdColumn;
  readonly ranks: Uint16Array;
  /** What the documents' completing fields say, as written; each text once. */
  readonly shown: FacetColumn;
  readonly exact: ExactColumn;
  readonly scope: FacetColumn;
  readonly facets: ReadonlyMap<string, FacetColumn>;
  readonly numbers: ReadonlyMap<string, NumberColumn>;
  readonly keys: ReadonlyMap<string, KeyColumn>;

  constructor(image: SegmentImage, schema: SearchSchema) {
    const sections = SectionReader.of(image);
    this.image = image;
    this.schema = schema;
    this.fields = textFields(schema);
    this.documents = image.documents;
    this.terms = new StringTable(sections, "terms");
    this.postings = new Postings(sections, image.documents);
    this.forward = new Forward(sections);
    this.ids = new IdColumn(sections);
    this.ranks = sections.u16("ranks");
    this.shown = new FacetColumn(sections, "shown");
    this.exact = new ExactColumn(sections);
    this.scope = new FacetColumn(sections, "scope");
    this.facets = new Map(
      schema.facets.map((name) => [name, new FacetColumn(sections, `facet.${name}`)]),
    );
    this.numbers = new Map(
      schema.numbers.map((name) => [name, new NumberColumn(sections, `number.${name}`)]),
    );
    this.keys = new Map(
      schema.sortKeys.map((name) => [name, new KeyColumn(sections, `key.${name}`)]),
    );
  }

  /** Terms that are `text`, or with `prefix` begin with it; null when there are none. */
  range(text: string, prefix: boolean): TermRange | null {
    if (!prefix) {
      const term = this.terms.find(text);
      return term < 0 ? null : { from: term + FIRST_TERM, to: term + FIRST_TERM, only: null };
    }
    const [from, to] = this.terms.prefixRange(text);
    return from === to ? null : { from: from + FIRST_TERM, to: to - 1 + FIRST_TERM, only: null };
  }

  /** Bits of the fields of these names, all bits for null; a name that the kind does not have is none. */
  fieldBits(names: readonly string[] | null): number {
    if (names === null) return ALL_FIELDS;
    return this.fields
      .filter((field) => names.includes(field.name))
      .reduce((bits, field) => bits | (1 << field.number), 0);
  }
}
