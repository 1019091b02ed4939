import { nearby } from "../../actions/places.ts";
import type { TitleQuery } from "../../model/finding/title-query.ts";
import type { Places } from "../places.ts";

/** Whose titles are lifted among equally relevant ones: my library's, then on wish those around it, the nearest first. */
export function preferredLibraries(
  { near }: Pick<TitleQuery, "near">,
  places: Places,
): readonly (readonly string[])[] {
  const { home } = places;
  if (!home) return [];
  const around = near ? places.nearestFirst([...places.libraries.keys()]).slice(0, nearby) : [];
  return [...new Set([home.code, ...around])].map((code) => [code]);
}
