/**
 * What a canned answer can leave to be filled in: who asks and who answers, the library that was asked,
 * when it is open today, where its catalogue and the reader's requests are, and the number of the question.
 */
export const VARIABLES = [
  "reader",
  "operator",
  "library",
  "hours",
  "code",
  "link:catalogue",
  "link:requests",
] as const;
export type Variable = (typeof VARIABLES)[number];
export type Values = Readonly<Partial<Record<Variable, string>>>;

const HELD = /\{([^{}\n]*)\}/g;

function isVariable(name: string): name is Variable {
  return VARIABLES.some((known) => known === name);
}

/** What stands in braces and is nothing that could be filled in, each once. */
export function unknownVariables(body: string): readonly string[] {
  const names = [...body.matchAll(HELD)].map(([, name = ""]) => name);
  return [...new Set(names.filter((name) => !isVariable(name)))];
}

/** Where a value is missing: to be seen, and filled in by whoever answers. */
export function gapFor(variable: Variable): string {
  return `⟦${variable}⟧`;
}

/**
 * The text with its values. What has no value is left as a gap, once told for all its places. Values are put
 * in as they are: braces in a reader's name are no variables.
 */
export function filled(
  body: string,
  values: Values,
): { readonly text: string; readonly gaps: readonly Variable[] } {
  const gaps = new Set<Variable>();
  const text = body.replace(HELD, (held, name: string) => {
    if (!isVariable(name)) return held;
    const value = values[name];
    if (value) return value;
    gaps.add(name);
    return gapFor(name);
  });
  return { text, gaps: [...gaps] };
}
