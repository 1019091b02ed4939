import { languageName, type Locale } from "#kernel/i18n";
import type { OfferedCanned } from "../../actions/canned/offer-canned.ts";
import { cannedWords } from "../../messages/canned-index.ts";
import { gapFor } from "../../model/canned/template.ts";

/** What whoever answers should know of a text before they send it to a reader of that language. */
export function pickNotes(
  locale: Locale,
  { language, isStale, gaps }: OfferedCanned,
  wanted: string,
): readonly string[] {
  const t = cannedWords(locale);
  const name = (code: string) => languageName(locale, code);
  const [own, base] = [language, wanted].map((code) => code.split("-")[0]);
  return [
    ...(own === base
      ? []
      : [t("pick-other-language", { wanted: name(wanted), language: name(language) })]),
    ...(isStale ? [t("pick-stale")] : []),
    ...(gaps.length > 0 ? [t("pick-gaps", { gaps: gaps.map(gapFor).join(" ") })] : []),
  ];
}
