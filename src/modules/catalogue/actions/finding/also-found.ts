import type { Ctx } from "#kernel/tenancy";

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
 * Libraries, partners, people who can help and things to book whose names (or skills) have all the words, and
 * answers whose titles do; each once. `library`: code of the reader's own, whose answers are shown; null: the network's,
 * which are those in the scope `*`.
 */
export async function alsoFound(
  ctx: Ctx,
  words: string,
  library: string | null,
): Promise<readonly AlsoFound[]> {
  if (words === "") return [];
  const named = [
    ...(await ctx.search.complete(words, MOST * 3, undefined, forAll)),
    ...(await ctx.search.complete(words, MOST, [library ?? "*"], ["article"])),
  ];
  const found = new Map<string, AlsoFound>();
  for (const { kind: name, id, text } of named) {
    const kind = otherKinds.find((one) => one === name);
    if (kind && !found.has(`${kind} ${id}`)) found.set(`${kind} ${id}`, { kind, id, text });
  }
  return [...found.values()].slice(0, MOST);
}
