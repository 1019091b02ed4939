import type { Profile } from "./profile.ts";
import { tellingWords } from "./words.ts";

/** From this many pages on a page number distinguishes. */
const DISTINCTIVE_PAGES = 16;

/**
 * Blocking keys. Each alone would miss records in which its parts differ; together they bring 99.5 %
 * of the true pairs of the labelled set into comparison; how many false ones, `npm run bench blocking` tells.
 */
export function blockingKeys(profile: Profile): readonly string[] {
  const keys = new Set(profile.identifiers);
  for (const { full } of profile.titles) addTitleKeys(keys, profile, tellingWords(full));
  return [...keys];
}

function addTitleKeys(keys: Set<string>, profile: Profile, words: readonly string[]): void {
  if (words.length === 0) return;
  const family = (profile.authors[0] ?? "").split(" ")[0] ?? "";
  if (words.length > 2) keys.add(`t:${words.slice(0, 4).join(" ")}`);
  if (family !== "") keys.add(`a:${words[0]}/${family}`);
  for (const year of profile.years) addYearKeys(keys, profile, words, family, year);
}

function addYearKeys(
  keys: Set<string>,
  { pages }: Profile,
  words: readonly string[],
  family: string,
  year: number,
): void {
  keys.add(`y:${words.slice(0, 2).join(" ")}/${year}`);
  if (pages === null || pages < DISTINCTIVE_PAGES) return;
  keys.add(`p:${longest(words)}/${year}/${pages}`);
  if (family !== "") keys.add(`n:${family}/${year}/${pages}`);
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) =>
    word.length > best.length || (word.length === best.length && word < best) ? word : best,
  );
}
