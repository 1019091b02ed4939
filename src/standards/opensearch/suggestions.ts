/** The media type of suggestions (OpenSearch Suggestions extension 1.1). */
export const suggestionsType = "application/x-suggestions+json";

/** What may be about to be typed: the beginning, and its completions, best first. */
export function writeSuggestions(typed: string, completions: readonly string[]): string {
  return JSON.stringify([typed, completions]);
}
