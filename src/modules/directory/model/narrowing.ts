/** A list that is narrowed by words and by exact values, with counts of what each value would give. */
export type Narrowable = {
  /** Folded text in which all words must occur. */
  readonly text: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
};

export type Choice = {
  /** Folded words; each must occur. */
  readonly words: readonly string[];
  readonly chosen: Readonly<Record<string, string | null>>;
};

export type Count = { readonly value: string; readonly count: number };

/** Whether an entry has the words and, for every facet but `except`, the chosen value. */
export function fits(
  { text, values }: Narrowable,
  { words, chosen }: Choice,
  except: string | null = null,
): boolean {
  if (!words.every((word) => text.includes(word))) return false;
  return Object.entries(chosen).every(
    ([facet, value]) =>
      facet === except || value === null || (values[facet]?.includes(value) ?? false),
  );
}

/** How many entries each value of a facet gives beside the other choices; most first, then by value. */
export function countsOf(
  entries: readonly Narrowable[],
  choice: Choice,
  facet: string,
): readonly Count[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (!fits(entry, choice, facet)) continue;
    for (const value of new Set(entry.values[facet] ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
