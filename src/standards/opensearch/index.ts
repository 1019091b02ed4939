export {
  openSearchType,
  type SearchDescription,
  type SearchUrl,
  writeDescription,
} from "./description.ts";
export { suggestionsType, writeSuggestions } from "./suggestions.ts";
