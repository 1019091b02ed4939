import type { MarcFormat } from "#standards/marc";
import type { Entry } from "../../model/imports/finding.ts";
import type { Batch } from "./load-batch.ts";

const RECORDS = 500;
/** Records may be large: a batch ends here even when it holds few. */
const BYTES = 8 * 1024 * 1024;

/** Gathers entries until there are enough for one transaction. */
export class Gathering {
  #entries: Entry[] = [];
  #bytes = 0;
  #from: number;
  readonly #format: MarcFormat;
  readonly #consumed: () => number;

  constructor(from: number, format: MarcFormat, consumed: () => number) {
    this.#from = from;
    this.#format = format;
    this.#consumed = consumed;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#bytes += entry.record?.bytes.length ?? 0;
  }

  isFull(): boolean {
    return this.#entries.length >= RECORDS || this.#bytes >= BYTES;
  }

  isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  take(): Batch {
    const entries = this.#entries;
    const end = entries.at(-1)?.end ?? this.#from;
    const batch = {
      entries,
      from: this.#from,
      end,
      format: this.#format,
      consumed: this.#consumed(),
    };
    this.#entries = [];
    this.#bytes = 0;
    this.#from = end;
    return batch;
  }
}
