import type { SearchPreference } from "#kernel/search";
import { nearby } from "../../actions/places.ts";
import type { TitleQuery } from "../../model/finding/title-query.ts";
import type { Places } from "../places.ts";

/**
 * Whose titles come first: my library's, among equally relevant ones; on wish all that it has, then
 * what the libraries around it have, the nearest first. Without a library of mine nobody's.
 */
export function preferredLibraries(
  { near }: Pick<TitleQuery, "near">,
  places: Places,
): SearchPreference | undefined {
  const { home } = places;
  if (!home) return undefined;
  if (!near) return { groups: [[home.code]], strength: "among-equals" };
  const around = places.nearestFirst([...places.libraries.keys()]).slice(0, nearby);
  const groups = [...new Set([home.code, ...around])].map((code) => [code]);
  return { groups, strength: "first" };
}
