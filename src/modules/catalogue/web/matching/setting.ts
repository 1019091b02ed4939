import type { Visit } from "#kernel/http";
import type { Locale } from "#kernel/i18n";
import { type MatchingWords, matchingWords } from "../../messages/matching-index.ts";
import { type FindWords, findWords } from "../../messages/pages-index.ts";
import type { Places } from "../places.ts";

/** What pages that explain matching are written with. */
export type MatchSetting = {
  readonly t: MatchingWords;
  /** Forms have the same names as where titles are found. */
  readonly find: FindWords;
  readonly locale: Locale;
  readonly places: Places;
};

export function matchSetting({ locale }: Pick<Visit, "locale">, places: Places): MatchSetting {
  return { t: matchingWords(locale), find: findWords(locale), locale, places };
}
