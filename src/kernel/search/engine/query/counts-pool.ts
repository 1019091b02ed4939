/** A facet is counted at a time; each segment takes an array for it. */
const MOST_KEPT = 4;

/**
 * Arrays of zeros to count in. To make one for each facet of each query takes longer than to count
 * what a query of few documents finds; so a thread keeps a few, each at most as long as a facet of
 * a segment has values.
 */
export class CountsPool {
  readonly #free: Uint32Array[] = [];

  /** All zeros; of this length or longer. */
  take(length: number): Uint32Array {
    const fits = this.#free.findIndex((counts) => counts.length >= length);
    const [counts = new Uint32Array(length)] = fits < 0 ? [] : this.#free.splice(fits, 1);
    return counts;
  }

  /** Takes one back. @param counts all zeros again */
  giveBack(counts: Uint32Array): void {
    this.#free.push(counts);
    if (this.#free.length <= MOST_KEPT) return;
    // The longest serve every facet.
    this.#free.sort((a, b) => b.length - a.length).pop();
  }
}
