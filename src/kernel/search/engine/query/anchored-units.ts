import type { Token } from "../../folding/index.ts";
import type { Compounds } from "./compounds.ts";
import type { Anchor, Unit } from "./plan.ts";
import { phraseAlternatives, whole } from "./units.ts";

/** Words that a value begins with, or that are all of it, as one unit; none for a text without words. */
export function anchoredUnits(
  tokens: readonly Token[],
  anchor: Anchor,
  compounds: Compounds,
): Unit[] {
  if (tokens.length === 0) return [];
  const signs = tokens.flatMap(({ kind, joined }) =>
    kind === "sign" && joined !== undefined ? [whole(joined)] : [],
  );
  return [
    {
      alternatives: phraseAlternatives(tokens, compounds, anchor === "begins"),
      negative: false,
      words: tokens.flatMap((token) => token.parts.map(whole)),
      anchor,
      signs,
    },
  ];
}
