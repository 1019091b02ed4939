import { FacetColumn } from "./facet-column.ts";
import { Forward } from "./forward.ts";
import { IdColumn } from "./id-column.ts";
import { FIRST_TERM } from "./marks.ts";
import { mergeIds } from "./merge-ids.ts";
import type { MergeSource, RowMap } from "./merge-source.ts";
import { MergedTable } from "./merged-table.ts";
import type { FacetRows, KeyRows, RowBytes, SegmentRows, WordRows } from "./segment-rows.ts";
import { StringTable } from "./string-table.ts";
import { ExactColumn, KeyColumn, NumberColumn } from "./value-columns.ts";

const NO_ROW = 0xffffffff;
const RANKS = 65_536;

/** Documents of several segments in one final order. */
export class MergedRows implements SegmentRows {
  readonly #sources: readonly MergeSource[];
  readonly #map: RowMap;
  readonly documents: number;
  readonly ranks: Uint16Array;
  readonly idOrder: Uint32Array;

  constructor(sources: readonly MergeSource[]) {
    const byId = mergeIds(sources);
    const sourceRanks = sources.map(({ sections }) => sections.u16("ranks"));
    const ranks = Uint16Array.from(
      byId.documents,
      (document, i) => sourceRanks[byId.sources[i]!]![document]!,
    );
    this.#sources = sources;
    this.documents = ranks.length;
    this.idOrder = rowsByRank(ranks);
    this.ranks = new Uint16Array(ranks.length);
    this.#map = {
      sources: new Uint16Array(ranks.length),
      documents: new Uint32Array(ranks.length),
    };
    this.idOrder.forEach((row, i) => {
      this.ranks[row] = ranks[i]!;
      this.#map.sources[row] = byId.sources[i]!;
      this.#map.documents[row] = byId.documents[i]!;
    });
  }

  ids(): RowBytes {
    const columns = this.#sources.map(({ sections }) => new IdColumn(sections));
    const { sources, documents } = this.#map;
    return (row) => columns[sources[row]!]!.bytesOf(documents[row]!);
  }

  exact(): Float64Array {
    const columns = this.#sources.map(({ sections }) => new ExactColumn(sections));
    const pairs = new Float64Array(columns.reduce((sum, { keys }) => sum + keys.length, 0));
    let count = 0;
    for (const [source, { keys, documents }] of columns.entries()) {
      const rows = this.#rowsOf(source);
      for (let i = 0; i < keys.length; i++) {
        const row = rows[documents[i]!]!;
        if (row !== NO_ROW) pairs[count++] = keys[i]! * this.documents + row;
      }
    }
    return pairs.subarray(0, count);
  }

  facet(section: string): FacetRows {
    const columns = this.#sources.map(({ sections }) => new FacetColumn(sections, section));
    const used = columns.map((column) => new Uint8Array(column.values.size));
    this.#eachRow((source, document) => {
      for (const number of columns[source]!.numbersOf(document)) used[source]![number - 1] = 1;
    });
    const table = new MergedTable(
      columns.map(({ values }, i) => ({ table: values, used: used[i]! })),
    );
    const { sources, documents } = this.#map;
    const read = (row: number): number[] => {
      const numbers = table.numbers[sources[row]!]!;
      return columns[sources[row]!]!.numbersOf(documents[row]!).map(
        (number) => numbers[number - 1]! + 1,
      );
    };
    return {
      strings: table.strings(),
      single: columns.every(({ starts }) => starts === null),
      read,
    };
  }

  numbers(name: string): (row: number) => number {
    const columns = this.#sources.map(
      ({ sections }) => new NumberColumn(sections, `number.${name}`),
    );
    const { sources, documents } = this.#map;
    return (row) => columns[sources[row]!]!.valueOf(documents[row]!);
  }

  keys(name: string): KeyRows {
    const columns = this.#sources.map(({ sections }) => new KeyColumn(sections, `key.${name}`));
    const used = columns.map(({ keys }) => new Uint8Array(keys.size));
    this.#eachRow((source, document) => {
      const number = columns[source]!.numbers[document]!;
      if (number !== 0) used[source]![number - 1] = 1;
    });
    const table = new MergedTable(columns.map(({ keys }, i) => ({ table: keys, used: used[i]! })));
    const { sources, documents } = this.#map;
    const read = (row: number): number => {
      const number = columns[sources[row]!]!.numbers[documents[row]!]!;
      return number === 0 ? 0 : table.numbers[sources[row]!]![number - 1]! + 1;
    };
    return { strings: table.strings(), read };
  }

  words(): WordRows {
    const forwards = this.#sources.map(({ sections }) => new Forward(sections));
    const tables = this.#sources.map(({ sections }) => new StringTable(sections, "terms"));
    const used = tables.map(({ size }) => new Uint8Array(size));
    this.#eachRow((source, document) => markWords(forwards[source]!, document, used[source]!));
    const merged = new MergedTable(tables.map((table, i) => ({ table, used: used[i]! })));
    const { sources, documents } = this.#map;
    const reader = new WordReader();
    const read = (row: number): Uint32Array =>
      reader.read(forwards[sources[row]!]!, documents[row]!, merged.numbers[sources[row]!]!);
    return { strings: merged.strings(), read };
  }

  #eachRow(visit: (source: number, document: number) => void): void {
    const { sources, documents } = this.#map;
    for (let row = 0; row < documents.length; row++) visit(sources[row]!, documents[row]!);
  }

  /** Row of each document of a source. */
  #rowsOf(source: number): Uint32Array {
    const rows = new Uint32Array(this.#sources[source]!.documents).fill(NO_ROW);
    const { sources, documents } = this.#map;
    for (let row = 0; row < documents.length; row++)
      if (sources[row] === source) rows[documents[row]!] = row;
    return rows;
  }
}

/** Row of each of the documents, which come by id: by rank, highest first, equal ones as they come. */
function rowsByRank(ranks: Uint16Array): Uint32Array {
  const next = new Uint32Array(RANKS + 1);
  for (const rank of ranks) next[RANKS - rank]! += 1;
  for (let i = 1; i <= RANKS; i++) next[i]! += next[i - 1]!;
  return Uint32Array.from(ranks, (rank) => next[RANKS - 1 - rank]!++);
}

function markWords(forward: Forward, document: number, used: Uint8Array): void {
  const end = forward.starts[document + 1]!;
  for (let place = forward.starts[document]!; place < end; place++) {
    const word = forward.at(place);
    if (word >= FIRST_TERM) used[word - FIRST_TERM] = 1;
  }
}

/** Reads the words of documents with the numbers of another dictionary. */
class WordReader {
  #buffer = new Uint32Array(1024);

  read(forward: Forward, document: number, numbers: Uint32Array): Uint32Array {
    const start = forward.starts[document]!;
    const length = forward.starts[document + 1]! - start;
    if (length > this.#buffer.length) this.#buffer = new Uint32Array(length * 2);
    for (let i = 0; i < length; i++) {
      const word = forward.at(start + i);
      this.#buffer[i] = word < FIRST_TERM ? word : numbers[word - FIRST_TERM]! + FIRST_TERM;
    }
    return this.#buffer.subarray(0, length);
  }
}
