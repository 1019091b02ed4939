import type { SearchQuery } from "#kernel/search";
import type { SortKey } from "#standards/cql";
import { type DiagnosticCode, SruError, type SortAsked } from "#standards/sru";
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
  const names = modifiers.map(({ name }) => name.toLowerCase().replace(/^sort\./u, ""));
  const odd = names.find((name) => !Object.hasOwn(refused, name) && !usual.has(name));
  if (odd !== undefined) throw new SruError(82, odd);
  for (const name of names) {
    const code = Object.hasOwn(refused, name) ? refused[name] : undefined;
    if (code !== undefined) throw new SruError(code, name);
  }
  const missing = names.includes("missinghigh") ? "high" : null;
  return {
    path: index,
    descending: names.includes("descending"),
    missing: names.includes("missinglow") ? "low" : missing,
  };
}

const usual = new Set([
  "ascending",
  "descending",
  "ignorecase",
  "ignoreaccents",
  "missinghigh",
  "missinglow",
]);

const refused: Readonly<Record<string, DiagnosticCode>> = {
  respectcase: 91,
  respectaccents: 91,
  missingomit: 92,
  missingfail: 92,
  missingvalue: 92,
};

/** What has no value comes last in either order: as the highest when it ascends, as the lowest when it descends. */
function checkMissing({ descending, missing }: SortAsked): void {
  if (missing !== null && missing !== (descending ? "low" : "high"))
    throw new SruError(92, missing === "high" ? "highValue" : "lowValue");
}

function sortBy(asked: SortAsked): Sort | undefined {
  const { path, descending } = asked;
  checkMissing(asked);
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
