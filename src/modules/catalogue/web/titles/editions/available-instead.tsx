import { languageName } from "#kernel/i18n";
import type { OtherEdition } from "../../../actions/works/other-editions.ts";
import { type EditionWords, editionWords } from "../../../messages/editions-index.ts";
import { formName } from "../../find/facet-groups.ts";
import { textLanguage } from "../../languages.ts";
import type { TitleSetting } from "../title-setting.ts";

/** Another title of the work that can be had now, for readers who find no copy of this one. */
export function AvailableInstead({
  edition,
  find,
  locale,
}: Pick<TitleSetting, "find" | "locale"> & { readonly edition: OtherEdition }) {
  const { row } = edition;
  return (
    <p className="available-instead">
      {lead(edition, editionWords(locale), { find, locale })}{" "}
      <a href={`/titles/${row.id}`} lang={textLanguage(row.title, row.languages[0])} dir="auto">
        {row.title}
      </a>
      {row.year !== null && ` (${row.year})`}
    </p>
  );
}

function lead(
  { relation, row }: OtherEdition,
  words: EditionWords,
  { find, locale }: Pick<TitleSetting, "find" | "locale">,
): string {
  if (relation === "form")
    return words("now-form", { form: formName(find, row.largePrint ? "large-print" : row.form) });
  const [language] = row.languages;
  if (relation === "language" && language !== undefined)
    return words("now-language", { language: languageName(locale, language) });
  return words("now-edition");
}
