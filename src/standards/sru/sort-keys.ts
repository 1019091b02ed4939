import { SruError } from "./diagnostic.ts";

/** One key of the parameter sortKeys. */
export type SortAsked = {
  readonly path: string;
  readonly descending: boolean;
  /** Whether what has no value counts as the highest or lowest; null: as the server likes. */
  readonly missing: "high" | "low" | null;
};

const missingValues: ReadonlyMap<string, SortAsked["missing"]> = new Map([
  ["", null],
  ["highValue", "high"],
  ["lowValue", "low"],
]);

/**
 * Reads sortKeys: "path,schema,ascending,caseSensitive,missingValue" with blanks between keys, of
 * which all but the path may be missing. @throws SruError for what no sort here can do.
 */
export function sortKeysAsked(text: string | undefined): readonly SortAsked[] {
  if (text === undefined) return [];
  return text.split(/\s+/u).map((key) => {
    const [path = "", , ascending = "", caseSensitive = "", other = ""] = key.split(",");
    const missing = missingValues.get(other);
    if (path === "") throw new SruError(88, key);
    if (isSet(caseSensitive)) throw new SruError(91, key);
    if (missing === undefined) throw new SruError(92, other);
    return { path, descending: ascending !== "" && !isSet(ascending), missing };
  });
}

function isSet(flag: string): boolean {
  return flag === "1" || flag.toLowerCase() === "true";
}
