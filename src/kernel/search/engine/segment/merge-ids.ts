import { compareBytes } from "./code-points.ts";
import { IdColumn } from "./id-column.ts";
import { mergeHeads } from "./merge-heads.ts";
import type { Head } from "./merge-heads.ts";
import { goesAlong } from "./merge-source.ts";
import type { MergeSource, RowMap } from "./merge-source.ts";

class IdHead implements Head {
  readonly number: number;
  readonly #source: MergeSource;
  readonly #order: Uint32Array;
  readonly #ids: IdColumn;
  #place = -1;

  constructor(source: MergeSource, number: number) {
    this.number = number;
    this.#source = source;
    this.#order = source.sections.u32("ids.order");
    this.#ids = new IdColumn(source.sections);
  }

  get document(): number {
    return this.#order[this.#place]!;
  }

  get bytes(): Uint8Array {
    return this.#ids.bytesOf(this.document);
  }

  advance(): boolean {
    do this.#place += 1;
    while (this.#place < this.#order.length && !goesAlong(this.#source, this.document));
    return this.#place < this.#order.length;
  }
}

/** All documents by id; of several with one id that of the last source. */
export function mergeIds(sources: readonly MergeSource[]): RowMap {
  const most = sources.reduce((sum, { documents }) => sum + documents, 0);
  const map = { sources: new Uint16Array(most), documents: new Uint32Array(most) };
  const heads = sources.map((source, number) => new IdHead(source, number));
  let count = 0;
  let before: Uint8Array | null = null;
  for (const head of mergeHeads(heads, compareIds)) {
    const { bytes } = head;
    if (before === null || compareBytes(before, bytes) !== 0) count += 1;
    map.sources[count - 1] = head.number;
    map.documents[count - 1] = head.document;
    before = bytes;
  }
  return { sources: map.sources.slice(0, count), documents: map.documents.slice(0, count) };
}

function compareIds(a: IdHead, b: IdHead): number {
  return compareBytes(a.bytes, b.bytes) || a.number - b.number;
}
