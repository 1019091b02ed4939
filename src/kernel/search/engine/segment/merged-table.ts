import { mergeHeads } from "./merge-heads.ts";
import type { Head } from "./merge-heads.ts";
import type { StringTable } from "./string-table.ts";
import type { TableCursor } from "./table-cursor.ts";

/** One of the tables to be merged, with a mark for each string that is still used. */
export type UsedTable = { readonly table: StringTable; readonly used: Uint8Array };

class TableHead implements Head {
  readonly source: number;
  readonly cursor: TableCursor;
  readonly #used: Uint8Array;

  constructor({ table, used }: UsedTable, source: number) {
    this.source = source;
    this.cursor = table.cursor();
    this.#used = used;
  }

  advance(): boolean {
    while (this.cursor.next()) if (this.#used[this.cursor.index] === 1) return true;
    return false;
  }
}

/** Several tables as one, of the strings that are used. */
export class MergedTable {
  readonly #tables: readonly UsedTable[];
  /** For each table the new numbers of its strings, from 0; filled when `strings` has been read. */
  readonly numbers: readonly Uint32Array[];

  constructor(tables: readonly UsedTable[]) {
    this.#tables = tables;
    this.numbers = tables.map(({ table }) => new Uint32Array(table.size));
  }

  /** The distinct strings in order. */
  *strings(): Generator<Uint8Array> {
    const heads = this.#tables.map((table, source) => new TableHead(table, source));
    let before: Uint8Array | null = null;
    let count = 0;
    for (const { cursor, source } of mergeHeads(heads, compareHeads)) {
      const isNew = before === null || cursor.compare(before) !== 0;
      if (isNew) count += 1;
      this.numbers[source]![cursor.index] = count - 1;
      if (!isNew) continue;
      before = cursor.current.slice();
      yield before;
    }
  }
}

function compareHeads(a: TableHead, b: TableHead): number {
  return a.cursor.compare(b.cursor.current);
}
