import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of dropped segments that are worth a collection. */
const WORTH_COLLECTING = 64 * 1024 * 1024;

/** The flag is the whole process's and stays: taken back, it would be missing where another thread is just here. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

/**
 * Gives the memory of dropped segments back. The collector does not count shared memory, so in a
 * thread with little else to collect it would keep one generation of the index after another.
 */
export class DroppedSegments {
  readonly #collect = collector();
  #known: ReadonlyMap<string, number> = new Map();
  #dropped = 0;

  /** Tells which segments are in use, by id with their bytes; all others are no longer. */
  keep(segments: ReadonlyMap<string, number>): void {
    for (const [id, bytes] of this.#known) if (!segments.has(id)) this.#dropped += bytes;
    this.#known = segments;
    if (this.#dropped < WORTH_COLLECTING) return;
    this.#dropped = 0;
    // Later, when nothing of the moment still holds them.
    setImmediate(this.#collect);
  }
}
