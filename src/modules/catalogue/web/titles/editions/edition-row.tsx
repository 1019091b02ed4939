import { languageName } from "#kernel/i18n";
import { type HeadingLevel, ResultItem } from "#ui";
import type { OtherEdition } from "../../../actions/works/other-editions.ts";
import { factOf } from "../../find/fact.ts";
import { formName } from "../../find/facet-groups.ts";
import { FactLine, sourceOf } from "../../find/result-row.tsx";
import { drawingOf } from "../../forms.ts";
import { textLanguage } from "../../languages.ts";
import type { TitleSetting } from "../title-setting.ts";

/** Another title of the work: what sets it apart from its likes, and where and how soon it can be had. */
export function EditionRow({
  edition: { row, copies },
  level,
  find,
  locale,
  places,
}: Pick<TitleSetting, "find" | "locale" | "places"> & {
  readonly edition: OtherEdition;
  readonly level: HeadingLevel;
}) {
  const held = { ...row, holders: row.holdings.map(({ code }) => code) };
  const apart = [
    row.languages.map((code) => languageName(locale, code)).join(", "),
    row.edition ?? "",
    row.publisher ?? "",
  ].filter((text) => text !== "");
  return (
    <ResultItem
      href={`/titles/${row.id}`}
      title={row.title}
      subtitle={row.subtitle ?? undefined}
      lang={textLanguage(row.title, row.languages[0])}
      when={row.year === null ? undefined : String(row.year)}
      form={drawingOf[row.form]}
      formLabel={formName(find, row.largePrint ? "large-print" : row.form)}
      note={<bdi>{apart.join(" · ")}</bdi>}
      availability={
        <FactLine fact={factOf(sourceOf(held, copies, places))} t={find} places={places} />
      }
      level={level}
    />
  );
}
