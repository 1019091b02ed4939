import type { SectionReader } from "./section-reader.ts";
import { StringTable } from "./string-table.ts";

/** The values of one facet for every document. Values are named by number, from 1; 0 is none. */
export class FacetColumn {
  readonly values: StringTable;
  readonly data: Uint8Array | Uint16Array | Uint32Array;
  /** Where each document's values begin; null when no document has more than one. */
  readonly starts: Uint32Array | null;
  /** Numbers of the values in the order of their folded forms; none where they are not browsed. */
  readonly order: Uint32Array;

  constructor(sections: SectionReader, name: string) {
    this.values = new StringTable(sections, `${name}.values`);
    this.data = sections.unsigned(`${name}.data`);
    this.order = sections.has(`${name}.order`) ? sections.u32(`${name}.order`) : new Uint32Array(0);
    this.starts = sections.has(`${name}.starts`) ? sections.u32(`${name}.starts`) : null;
  }

  /** Number of a value; 0 when no document has it. */
  numberOf(value: string): number {
    return this.values.find(value) + 1;
  }

  textOf(number: number): string {
    return this.values.get(number - 1);
  }

  /** Values of one document. */
  numbersOf(document: number): number[] {
    const numbers: number[] = [];
    const end = this.starts === null ? document + 1 : this.starts[document + 1]!;
    for (let i = this.starts === null ? document : this.starts[document]!; i < end; i++) {
      const number = this.data[i]!;
      if (number !== 0) numbers.push(number);
    }
    return numbers;
  }

  /** Whether the document has one of the values marked in `wanted` (by number). */
  hasAny(document: number, wanted: Uint8Array): boolean {
    if (this.starts === null) return wanted[this.data[document]!] === 1;
    const end = this.starts[document + 1]!;
    for (let i = this.starts[document]!; i < end; i++) if (wanted[this.data[i]!] === 1) return true;
    return false;
  }
}
