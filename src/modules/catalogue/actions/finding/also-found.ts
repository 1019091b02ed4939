import type { Ctx } from "#kernel/tenancy";

/** Something else than a title that goes by the words of a search. */
export type AlsoFound = {
  readonly kind: (typeof otherKinds)[number];
  readonly id: string;
  readonly text: string;
};

/** Kinds of findable things that have a page of their own beside titles. */
const otherKinds = ["library", "partner", "person"] as const;
const MOST = 4;

/** Libraries, partners and people who can help whose names (or skills) have all the words; each once. */
export async function alsoFound(ctx: Ctx, words: string): Promise<readonly AlsoFound[]> {
  if (words === "") return [];
  const named = await ctx.search.complete(words, MOST * 3, undefined, otherKinds);
  const found = new Map<string, AlsoFound>();
  for (const { kind: name, id, text } of named) {
    const kind = otherKinds.find((one) => one === name);
    if (kind && !found.has(`${kind} ${id}`)) found.set(`${kind} ${id}`, { kind, id, text });
  }
  return [...found.values()].slice(0, MOST);
}
