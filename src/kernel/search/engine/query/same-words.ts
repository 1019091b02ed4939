import type { PlanClause } from "./plan.ts";

function wordsOf({ units }: PlanClause): string {
  return JSON.stringify(units.map(({ words, negative }) => [words, negative]));
}

function together(a: PlanClause, b: PlanClause): PlanClause {
  const fields = a.fields === null || b.fields === null ? null : [...a.fields, ...b.fields];
  return { ...a, fields };
}

/**
 * Clauses that look for the same words in different fields as one that looks in all of them: a
 * title that is what was asked for must not seem to lack the words a second time.
 */
export function sameWordsOnce(clauses: readonly PlanClause[]): PlanClause[] {
  const byWords = new Map<string, PlanClause>();
  for (const clause of clauses) {
    const words = wordsOf(clause);
    const known = byWords.get(words);
    byWords.set(words, known === undefined ? clause : together(known, clause));
  }
  return [...byWords.values()];
}
