import { createElement } from "react";
import type { Locale } from "#kernel/i18n";
import { Disclosure, SearchField } from "#ui";
import { cardsWords } from "../../messages/cards-index.ts";

/**
 * Where staff look for a title to put into their answer. Without script the page of results leads back
 * with the link; with it (`cs-find-title`) they appear here, and what is typed already stays.
 */
export function FindTitle({
  locale,
  inquiry,
}: {
  readonly locale: Locale;
  /** The page of the inquiry. */
  readonly inquiry: string;
}) {
  const t = cardsWords(locale);
  return (
    <Disclosure label={t("find-title")}>
      {createElement(
        "cs-find-title",
        { "word-put": t("put-done") },
        <SearchField
          action={`${inquiry}/titles`}
          id="find-words"
          name="words"
          label={t("find-label")}
          submit={t("find-do")}
        />,
        <div data-found="" key="found" />,
        <p className="small soft" role="status" key="state" />,
      )}
    </Disclosure>
  );
}
