/**
 * Optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours)
 * from one word to many that come in dictionary order: what they share at the beginning is
 * computed once.
 */
export class EditDistance {
  readonly #word: readonly number[];
  readonly #most: number;
  /** Row i: distances of the first i characters of the other word to each beginning of this one. */
  readonly #rows: number[][];
  readonly #other: number[] = [];

  constructor(word: string, most: number) {
    this.#word = characters(word);
    this.#most = most;
    this.#rows = [[0, ...this.#word.map((_, i) => i + 1)]];
  }

  /**
   * Sets the character at `depth` of the other word; those before must be set. False when no word
   * with this beginning is within the distance.
   */
  extend(depth: number, character: number): boolean {
    this.#other[depth] = character;
    const above = this.#rows[depth]!;
    const row = this.#rows[depth + 1] ?? [];
    row[0] = depth + 1;
    let least = row[0];
    for (let i = 0; i < this.#word.length; i++) {
      const substitution = above[i]! + (this.#word[i] === character ? 0 : 1);
      const cost = Math.min(substitution, above[i + 1]! + 1, row[i]! + 1, this.#swap(depth, i));
      row[i + 1] = cost;
      least = Math.min(least, cost);
    }
    this.#rows[depth + 1] = row;
    return least <= this.#most;
  }

  /** Distance of the first `length` characters set; may be more than the most asked for. */
  distance(length: number): number {
    return this.#rows[length]![this.#word.length]!;
  }

  #swap(depth: number, i: number): number {
    const crossed =
      depth > 0 &&
      i > 0 &&
      this.#other[depth] === this.#word[i - 1] &&
      this.#other[depth - 1] === this.#word[i];
    return crossed ? this.#rows[depth - 1]![i - 1]! + 1 : Number.POSITIVE_INFINITY;
  }
}

/**
 * Says of words whether one slip of typing lies between them and this one: a letter more, less or other, or
 * two neighbours that changed places. The word itself is none.
 */
export function oneSlipFrom(word: string): (other: string) => boolean {
  const distances = new EditDistance(word, 1);
  return (other) => {
    const letters = characters(other);
    const isNear = letters.every((letter, depth) => distances.extend(depth, letter));
    return isNear && distances.distance(letters.length) === 1;
  };
}

export function characters(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
