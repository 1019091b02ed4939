/** The compounds some document writes with a hyphen or an apostrophe. */
export interface Compounds {
  /** The parts in which the word is written somewhere; several ways are possible. */
  partsOf(word: string): readonly (readonly string[])[];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

/** Whether some document writes the words together, as `first-second`. */
export function isCompound(compounds: Compounds, first: string, second: string): boolean {
  return compounds.partsOf(first + second).some((parts) => same(parts, [first, second]));
}
