import type { Completion, CompletionRequest } from "#kernel/search";

/** Something else than a title that goes by the words of a search. */
export type AlsoFound = {
  readonly kind: (typeof otherKinds)[number];
  readonly id: string;
  readonly text: string;
};

/** Kinds of findable things that have a page of their own beside titles. */
const otherKinds = ["library", "partner", "person", "article", "bookable"] as const;
const forAll = otherKinds.filter((kind) => kind !== "article");
const MOST = 4;

/**
 * Asks for libraries, partners, people who can help and things to book whose names (or skills) have all the words, and
 * for answers whose titles do. `library`: code of the reader's own, whose answers are shown; null: the network's,
 * which are those in the scope `*`.
 */
export function alsoAsked(words: string, library: string | null): readonly CompletionRequest[] {
  if (words === "") return [];
  return [
    { typed: words, limit: MOST * 3, kinds: forAll },
    { typed: words, limit: MOST, scope: [library ?? "*"], kinds: ["article"] },
  ];
}

/** What was found so, each once. */
export function alsoFound(completions: readonly (readonly Completion[])[]): readonly AlsoFound[] {
  const found = new Map<string, AlsoFound>();
  for (const { kind: name, id, text } of completions.flat()) {
    const kind = otherKinds.find((one) => one === name);
    if (kind && !found.has(`${kind} ${id}`)) found.set(`${kind} ${id}`, { kind, id, text });
  }
  return [...found.values()].slice(0, MOST);
}
