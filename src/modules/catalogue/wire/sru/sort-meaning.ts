import type { SearchQuery } from "#kernel/search";
import type { SortKey } from "#standards/cql";
import { SruError, type SortAsked } from "#standards/sru";
import { meaningOf } from "./index-meaning.ts";

type Sort = NonNullable<SearchQuery["sort"]>;

/** The order that a query asks for; undefined: by relevance. @throws SruError for one that is not supported. */
export function sortOf(keys: readonly SortKey[], others: readonly SortAsked[]): Sort | undefined {
  const asked = keys.length > 0 ? keys.map(keyAsked) : others;
  const [first, second] = asked;
  if (second) throw new SruError(84, second.path);
  return first && sortBy(first);
}

function keyAsked({ index, modifiers }: SortKey): SortAsked {
  let descending = false;
  for (const { name } of modifiers) {
    const modifier = name.toLowerCase().replace(/^sort\./u, "");
    if (modifier === "respectcase" || modifier === "respectaccents") throw new SruError(91, name);
    if (modifier.startsWith("missing")) throw new SruError(92, name);
    if (!usual.has(modifier)) throw new SruError(82, name);
    descending = modifier === "descending";
  }
  return { path: index, descending };
}

const usual = new Set(["ascending", "descending", "ignorecase", "ignoreaccents"]);

function sortBy({ path, descending }: SortAsked): Sort | undefined {
  if (path.toLowerCase() === "relevance") return undefined;
  switch (meaningOf(path, [])) {
    case "title":
    case "title-exact":
      return { by: "key", name: "title", descending };
    case "author":
      return { by: "key", name: "author", descending };
    case "year":
      return { by: "number", name: "year", descending };
    default:
      throw new SruError(88, path);
  }
}
