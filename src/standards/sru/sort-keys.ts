import { SruError } from "./diagnostic.ts";

/** One key of the parameter sortKeys. */
export type SortAsked = { readonly path: string; readonly descending: boolean };

/**
 * Reads sortKeys: "path,schema,ascending,caseSensitive,missingValue" with blanks between keys, of
 * which all but the path may be missing. @throws SruError for what no sort here can do.
 */
export function sortKeysAsked(text: string | undefined): readonly SortAsked[] {
  if (text === undefined) return [];
  return text.split(/\s+/u).map((key) => {
    const [path = "", , ascending = "", caseSensitive = "", missing = ""] = key.split(",");
    if (path === "") throw new SruError(88, key);
    if (isSet(caseSensitive)) throw new SruError(91, key);
    if (missing !== "") throw new SruError(92, missing);
    return { path, descending: ascending !== "" && !isSet(ascending) };
  });
}

function isSet(flag: string): boolean {
  return flag === "1" || flag.toLowerCase() === "true";
}
